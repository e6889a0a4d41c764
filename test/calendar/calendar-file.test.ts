import { calendarFileOf } from '../../src/calendar/calendar-file.ts'
import { calendarEntries } from '../../src/calendar/entries.ts'
import { day } from '../support/world.ts'

const facts = {
  duties: [{ id: 1, name: 'Publish the report', dueOn: day('2026-03-31') }],
  actions: [{ id: 2, what: 'Visit; every, child', dueOn: day('2026-02-20') }],
  closings: [day('2026-03-06')],
}
const made = { baseUrl: 'https://tracker.test', at: new Date('2026-03-02T09:00:00Z') }

test('the first comes first, each named for what it is', () => {
  expect(calendarEntries(facts).map(({ on, what }) => [on, what])).toEqual([
    ['2026-02-20', 'Action due: Visit; every, child'],
    ['2026-03-06', 'Updates due: the round closes'],
    ['2026-03-31', 'Statutory deadline: Publish the report'],
  ])
})

test('each is a whole day without a time, which ends as the next begins', () => {
  const file = calendarFileOf(calendarEntries(facts), made)
  expect(file.match(/^DT(?:START|END).*$/gm)?.map((line) => line.trim())).toEqual([
    'DTSTART;VALUE=DATE:20260220',
    'DTEND;VALUE=DATE:20260221',
    'DTSTART;VALUE=DATE:20260306',
    'DTEND;VALUE=DATE:20260307',
    'DTSTART;VALUE=DATE:20260331',
    'DTEND;VALUE=DATE:20260401',
  ])
})

test('each has an id that stays when its day moves, leads to its page and makes nobody busy', () => {
  const file = calendarFileOf(calendarEntries(facts), made)
  expect(file.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
    'UID:action-2@tracker.test',
    'UID:round-2026-03-06@tracker.test',
    'UID:duty-1@tracker.test',
  ])
  expect(file).toContain('URL;VALUE=URI:https://tracker.test/duties/1')
  expect(file.match(/TRANSP:TRANSPARENT/g)).toHaveLength(3)
  const moved = calendarFileOf(
    calendarEntries({ ...facts, duties: [{ ...facts.duties[0], id: 1, name: '', dueOn: day('2026-04-02') }] }),
    made,
  )
  expect(moved).toContain('UID:duty-1@tracker.test')
})

test('a calendar programme is told how often to read it again', () => {
  const file = calendarFileOf([], made)
  expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H')
  expect(file).toContain('X-PUBLISHED-TTL:PT4H')
})
