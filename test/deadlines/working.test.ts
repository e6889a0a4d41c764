import { deadlineOf } from '../../src/deadlines/deadline.ts'
import { workingsOf } from '../../src/deadlines/deadline-words.ts'
import type { DutyTemplate } from '../../src/deadlines/duty-template.ts'
import { countedClocks, workingOf } from '../../src/deadlines/working.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { PUBLISH_REPORT, PUBLISH_STATEMENT, receivedOn } from './duties.ts'

const counted = (template: DutyTemplate) => ({ template, receivedOn, ...deadlineOf({ template, receivedOn }, receivedOn, bankHolidays) })
const marks = (template: DutyTemplate, clock = 0) =>
  (workingsOf(counted(template))[clock]?.lines ?? [])
    .filter(({ kind }) => kind !== 'skipped')
    .map(({ date, counted: count }) => `${date}: ${count}`)

test('the statement of spring 2014 is counted month by month to the seventieth working day', () => {
  expect(marks(PUBLISH_STATEMENT)).toEqual([
    'Tuesday 11 February 2014: 0',
    'End of February 2014: 13',
    'End of March 2014: 34',
    'End of April 2014: 54',
    'Friday 23 May 2014: 70',
  ])
})

test('every skipped day stands between, with why', () => {
  const lines = workingsOf(counted(PUBLISH_STATEMENT))[0]?.lines ?? []
  expect(lines).toHaveLength(5 + 31)
  expect(lines[1]).toEqual({ kind: 'skipped', date: 'Saturday 15 February 2014', says: 'Weekend', counted: null })
  expect(lines).toContainEqual({ kind: 'skipped', date: 'Monday 5 May 2014', says: 'Early May bank holiday', counted: null })
})

test('both times of one duty are counted, the one that governs first', () => {
  expect(marks(PUBLISH_REPORT)).toEqual(['Tuesday 11 February 2014: 0', 'End of February 2014: 17', 'Thursday 13 March 2014: 30'])
  expect(marks(PUBLISH_REPORT, 1)).toEqual(['Tuesday 11 February 2014: 0', 'End of February 2014: 13', 'Tuesday 25 March 2014: 30'])
  const regulated = counted({ ...PUBLISH_REPORT, governedBy: 'regulations' })
  expect(regulated.dueOn).toBe('2014-03-25')
  expect(countedClocks(regulated).map(({ whose }) => whose)).toEqual(['regulations', 'council'])
})

test('a month that ends on a skipped day is told after it, and one that ends on the due date not at all', () => {
  const saturday = { date: day('2014-05-31'), why: 'Saturday' }
  const kinds = workingOf(day('2014-05-29'), { dueOn: day('2014-06-30'), skipped: [saturday] }).map(({ kind, on }) => `${kind} ${on}`)
  expect(kinds).toEqual(['day 0 2014-05-29', 'skipped 2014-05-31', 'end of month 2014-05-31', 'due 2014-06-30'])
})

test('the last line of every working is the length of its clock', () => {
  for (const received of ['2012-12-21', '2020-02-29', '2026-12-24', '2029-08-31'].map(day)) {
    const deadline = deadlineOf({ template: PUBLISH_STATEMENT, receivedOn: received }, received, bankHolidays)
    const [clock] = countedClocks({ template: PUBLISH_STATEMENT, ...deadline })
    expect(clock && workingOf(received, clock).at(-1)?.counted).toBe(70)
  }
})
