import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { updateForm } from '../../src/updates/form.ts'

const body = { changed: 'It began', difference: 'Not yet seen', inTheWay: '', ownRating: 'on track', forecastOn: '3/3/2026' }
const reads = (on: string) => updateForm(body, null, day(on)).safeParse(body).success

test('a date that was still to come yesterday, and is past today, is refused today', () => {
  expect([reads('2026-03-03'), reads('2026-03-04')]).toEqual([true, false])
  expect(reads('2026-03-02')).toBe(true)
})
