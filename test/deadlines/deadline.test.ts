import type { DutyTemplate } from '../../src/deadlines/duty-template.ts'
import { deadlineOf, urgencyOf } from '../../src/deadlines/deadline.ts'
import { deadlineInWords, lengthWords } from '../../src/deadlines/deadline-words.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { PUBLISH_REPORT, PUBLISH_STATEMENT, receivedOn } from './duties.ts'

const NO_LENGTH: DutyTemplate = { ...PUBLISH_REPORT, key: 'no-length', length: null, regulations: null }

const today = day('2014-03-03')

test('the report is to be published within 30 days, and what the Regulations allow stands beside it', () => {
  const deadline = deadlineOf({ template: PUBLISH_REPORT, receivedOn }, today, bankHolidays)
  expect(deadline).toMatchObject({ dueOn: '2014-03-13', governs: 'council', problem: null })
  expect(deadline.clocks).toMatchObject({ council: { dueOn: '2014-03-13', skipped: [] }, regulations: { dueOn: '2014-03-25' } })
  expect(deadline.timeLeft).toMatchObject({ days: 10, workingDays: 8 })
  expect(deadline.clocks.regulations?.skipped).toHaveLength(12)
})

test('the statement skips every weekend and bank holiday, each named', () => {
  const { dueOn, clocks } = deadlineOf({ template: PUBLISH_STATEMENT, receivedOn }, today, bankHolidays)
  expect(dueOn).toBe('2014-05-23')
  expect(clocks.council?.skipped).toContainEqual({ date: '2014-04-18', why: 'Good Friday' })
})

test('a duty without a length has no date, and nothing is wrong with it', () => {
  expect(deadlineOf({ template: NO_LENGTH, receivedOn }, today, bankHolidays)).toMatchObject({ dueOn: null, timeLeft: null, problem: null })
})

test('a count through a year whose holidays are not known says so instead of guessing', () => {
  const statement = deadlineOf({ template: PUBLISH_STATEMENT, receivedOn: day('2030-12-02') }, day('2030-12-03'), bankHolidays)
  expect(statement).toMatchObject({ dueOn: null, timeLeft: null })
  expect(statement.problem).toContain('cannot be counted through 2031')
})

test('thirty days are still counted where only the Regulations’ date cannot be', () => {
  const report = deadlineOf({ template: PUBLISH_REPORT, receivedOn: day('2030-12-20') }, day('2030-12-23'), bankHolidays)
  expect(report).toMatchObject({ dueOn: '2031-01-19', clocks: { regulations: null }, timeLeft: { days: 27, workingDays: null } })
  expect(report.problem).toContain('2031')
})

test.each([
  [{ days: -1, workingDays: -1 }, 'late'],
  [{ days: 0, workingDays: 0 }, 'soon'],
  [{ days: 14, workingDays: 10 }, 'soon'],
  [{ days: 15, workingDays: 11 }, 'later'],
  [{ days: 14, workingDays: null }, 'soon'],
  [{ days: 15, workingDays: null }, 'later'],
] as const)('with %o left it is %s', (left, urgency) => expect(urgencyOf(left)).toBe(urgency))

test.each([
  [
    PUBLISH_REPORT,
    'Why two dates? The council has set itself 30 days, every day counted. The Regulations allow 30 working days, weekends and bank holidays left out. Whoever keeps the earlier date keeps both.',
  ],
  [
    { ...PUBLISH_REPORT, length: 25, dayKind: 'working' as const },
    'Why two dates? The council has set itself 25 working days, weekends and bank holidays left out. The Regulations allow 30 working days, weekends and bank holidays left out. Whoever keeps the earlier date keeps both.',
  ],
  [PUBLISH_STATEMENT, null],
])('why two dates stand beside each other is said once', (template, words) => {
  const deadline = deadlineOf({ template, receivedOn }, today, bankHolidays)
  expect(deadlineInWords({ ...deadline, template, receivedOn }).whyTwo).toBe(words)
})

test('a deadline is said in full, with how each of its dates was counted', () => {
  const words = deadlineInWords({
    template: PUBLISH_REPORT,
    receivedOn,
    ...deadlineOf({ template: PUBLISH_REPORT, receivedOn }, today, bankHolidays),
  })
  expect(words).toMatchObject({
    dueOn: 'Thursday 13 March 2014',
    left: { text: '10 days (8 working days) left', classes: 'govuk-tag govuk-tag--orange' },
    regulations: 'The Regulations allow 30 working days: Tuesday 25 March 2014',
  })
  expect(words.counts.map(({ rule }) => rule)).toEqual([
    'Every day counts, weekends and bank holidays too. Day 30 is Thursday 13 March 2014.',
    'The Regulations: Saturdays, Sundays and bank holidays are skipped. Working day 30 is Tuesday 25 March 2014.',
  ])
  expect(words.counts[1]?.skipped[0]).toEqual({ date: 'Saturday 15 February 2014', why: 'Weekend' })
})

test('where the letter governs, what the Regulations allow is not said to be its date', () => {
  const told = { template: { ...PUBLISH_REPORT, governedBy: 'regulations' as const }, receivedOn }
  const deadline = { ...told, ...deadlineOf(told, today, bankHolidays), dueOn: day('2014-03-20') }
  expect(deadlineInWords(deadline).regulations).toBe(
    'This is what the Regulations allow, 30 working days. 30 days, the council’s own time, end on Thursday 13 March 2014',
  )
  expect(deadlineInWords({ ...deadline, governs: 'letter' })).toMatchObject({
    dueOn: 'Thursday 20 March 2014',
    ruleDueOn: 'Tuesday 25 March 2014',
    regulations:
      'The Regulations allow 30 working days: Tuesday 25 March 2014. 30 days, the council’s own time, end on Thursday 13 March 2014',
  })
})

test('what the Regulations allow is said even when its date cannot be counted', () => {
  const late = { template: PUBLISH_REPORT, receivedOn: day('2030-12-20') }
  expect(deadlineInWords({ ...late, ...deadlineOf(late, day('2030-12-23'), bankHolidays) }).regulations).toBe(
    'The Regulations allow 30 working days; that date cannot be counted yet',
  )
})

test.each([
  [{ length: 30, dayKind: 'calendar' }, '30 days'],
  [{ length: 70, dayKind: 'working' }, '70 working days'],
  [{ length: 1, dayKind: 'working' }, '1 working day'],
] as const)('%o is said as %s', (length, words) => expect(lengthWords(length)).toBe(words))
