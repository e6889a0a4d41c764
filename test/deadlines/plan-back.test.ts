import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import {
  type LeadTimes,
  lastThatCanWork,
  lastThatMet,
  passedSteps,
  planBack,
  type Question,
  roomForMeeting,
  stepsTo,
} from '../../src/deadlines/plan-back.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

const usual: LeadTimes = {
  draft: { length: 10, dayKind: 'working' },
  clearance: { length: 10, dayKind: 'working' },
  notice: { length: 28, dayKind: 'calendar' },
  agenda: { length: 5, dayKind: 'working' },
  callIn: { length: 7, dayKind: 'working' },
}
const NONE = { length: 0, dayKind: 'working' } as const
const cabinet = (...dates: string[]) => dates.map((date, at) => ({ id: at + 1, body: 'Cabinet', meetsOn: day(date) }))
const ask = (changed: Partial<Question> = {}): Question => ({
  dueOn: day('2014-05-23'),
  today: day('2014-02-12'),
  leadTimes: usual,
  ...changed,
})
const stepOn = (meetsOn: string, name: string, leadTimes = usual) =>
  stepsTo(day(meetsOn), leadTimes, bankHolidays).find((step) => step.name === name)
const standings = (dates: string[], changed: Partial<Question> = {}) =>
  planBack(cabinet(...dates), ask(changed), bankHolidays).map(({ standing }) => standing)

test('every step to the Cabinet of Thursday 8 May 2014, around Good Friday, Easter Monday and the May Day holiday', () => {
  expect(stepsTo(day('2014-05-08'), usual, bankHolidays).map(({ name, on }) => [on, name])).toEqual([
    ['2014-03-28', 'draft begun'],
    ['2014-04-09', 'notice published'],
    ['2014-04-11', 'draft ready'],
    ['2014-04-29', 'agenda published'],
    ['2014-05-08', 'meeting'],
    ['2014-05-19', 'call-in over'],
    ['2014-05-20', 'decision in force'],
  ])
})

test.each([
  // Wednesday 9 April to Thursday 8 May: the 28 days from 10 April to 7 May lie between.
  ['2014-05-08', '2014-04-09', null],
  // 28 clear days before Monday 12 May end on Sunday 13 April.
  ['2014-05-12', '2014-04-11', '2014-04-13'],
  // On Easter Monday 21 April 2014 nobody publishes, nor on the three days before it.
  ['2014-05-20', '2014-04-17', '2014-04-21'],
  // Christmas Day and Boxing Day 2025 are a Thursday and a Friday.
  ['2026-01-23', '2025-12-24', '2025-12-25'],
  ['2026-01-26', '2025-12-24', '2025-12-28'],
  ['2026-01-27', '2025-12-29', null],
  // A leap day is a day like others.
  ['2028-03-15', '2028-02-15', null],
])('28 clear days before a meeting on %s: notice by %s', (meetsOn, on, movedFrom) => {
  expect(stepOn(meetsOn, 'notice published')).toMatchObject({ on, movedFrom })
})

test.each([
  ['an ordinary week', '2014-05-22', '2014-05-14'],
  ['across Easter 2014', '2014-04-24', '2014-04-14'],
  ['the Tuesday after Easter', '2014-04-22', '2014-04-10'],
  ['across Christmas 2025', '2026-01-02', '2025-12-22'],
  ['the first full week of January', '2026-01-06', '2025-12-24'],
  ['on a Saturday', '2014-06-14', '2014-06-06'],
])('five clear working days before a meeting, %s', (_when, meetsOn, on) => {
  expect(stepOn(meetsOn, 'agenda published')?.on).toBe(on)
})

test('the same five days counted as calendar days count the weekend', () => {
  const leadTimes: LeadTimes = { ...usual, agenda: { length: 5, dayKind: 'calendar' } }
  expect(stepOn('2014-05-22', 'agenda published', leadTimes)?.on).toBe('2014-05-16')
  expect(stepOn('2014-05-23', 'agenda published', leadTimes)).toMatchObject({ on: '2014-05-16', movedFrom: '2014-05-17' })
})

test('a decision is in force on the working day after call-in, or at once where there is none', () => {
  expect(stepOn('2014-04-10', 'decision in force')?.on).toBe('2014-04-24')
  const calendar: LeadTimes = { ...usual, callIn: { length: 7, dayKind: 'calendar' } }
  expect(stepOn('2014-05-16', 'call-in over', calendar)?.on).toBe('2014-05-23')
  expect(stepOn('2014-05-16', 'decision in force', calendar)?.on).toBe('2014-05-27')
  expect(stepOn('2014-05-16', 'decision in force', { ...usual, callIn: NONE })?.on).toBe('2014-05-16')
})

test('a part of no days is left out, but the draft must always be ready', () => {
  const nothing: LeadTimes = { draft: NONE, clearance: NONE, notice: NONE, agenda: NONE, callIn: NONE }
  expect(stepsTo(day('2014-05-08'), nothing, bankHolidays).map(({ name, on }) => [on, name])).toEqual([
    ['2014-05-07', 'draft ready'],
    ['2014-05-08', 'meeting'],
    ['2014-05-08', 'decision in force'],
  ])
})

test('the last meeting that can work is the last whose call-in is over by the due date', () => {
  const plans = planBack(cabinet('2014-05-15', '2014-04-10', '2014-05-08', '2014-06-12'), ask(), bankHolidays)
  expect(plans.map(({ meeting, standing }) => [meeting.meetsOn, standing])).toEqual([
    ['2014-04-10', 'works'],
    ['2014-05-08', 'works'],
    ['2014-05-15', 'too late'],
  ])
  expect(lastThatCanWork(plans)?.meeting.meetsOn).toBe('2014-05-08')
})

test.each([
  ['in force on the due date itself', '2014-05-20', 'works'],
  ['in force a day later', '2014-05-19', 'too late'],
])('a decision %s', (_when, dueOn, standing) => {
  expect(standings(['2014-05-08'], { dueOn: day(dueOn) })).toEqual([standing])
})

test.each([
  ['2014-03-29', 'works', ['draft begun']],
  ['2014-04-09', 'works', ['draft begun']],
  ['2014-04-10', 'needs earlier notice', ['draft begun', 'notice published']],
  ['2014-05-08', 'needs earlier notice', ['draft begun', 'notice published', 'draft ready', 'agenda published']],
  ['2014-05-09', 'over', ['meeting']],
])('on %s the Cabinet of 8 May 2014 %s', (today, standing, passed) => {
  const [plan] = planBack(cabinet('2014-05-08'), ask({ today: day(today) }), bankHolidays)
  expect(plan?.standing).toBe(standing)
  expect(passedSteps(plan?.steps ?? [], day(today)).map(({ name }) => name)).toEqual(passed)
})

test('what follows a meeting is counted on after it has met, and the last whose decision is in time is found', () => {
  const plans = planBack(cabinet('2014-04-10', '2014-05-08', '2014-05-15'), ask({ today: day('2014-05-16') }), bankHolidays)
  expect(lastThatMet(plans, ask({}))?.steps.map(({ name, on }) => [on, name])).toEqual([
    ['2014-05-08', 'meeting'],
    ['2014-05-19', 'call-in over'],
    ['2014-05-20', 'decision in force'],
  ])
  expect(lastThatMet(planBack(cabinet('2014-05-15'), ask({ today: day('2014-05-16') }), bankHolidays), ask({}))).toBeNull()
})

test('no meeting can work when none is in time, when all have met and when there is none', () => {
  expect(lastThatCanWork(planBack(cabinet('2014-05-15'), ask(), bankHolidays))).toBeNull()
  expect(lastThatCanWork(planBack(cabinet('2014-05-08'), ask({ today: day('2014-05-12') }), bankHolidays))).toBeNull()
  expect(lastThatCanWork(planBack([], ask(), bankHolidays))).toBeNull()
})

test('beyond the years whose bank holidays are known nothing is guessed', () => {
  const question = ask({ dueOn: day('2030-12-31'), today: day('2030-10-01') })
  const [plan] = planBack(cabinet('2030-12-23'), question, bankHolidays)
  expect(plan).toMatchObject({ standing: 'unknown', steps: [], problem: expect.stringContaining('through 2031') })
  expect(lastThatCanWork(plan ? [plan] : [])).toBeNull()
  expect(standings(['2012-01-10'], { dueOn: day('2012-03-01'), today: day('2012-01-03') })).toEqual(['unknown'])
})

test('a special meeting has room from the first day for which notice can be given to the last that is in time', () => {
  expect(roomForMeeting(ask({ today: day('2014-04-01') }), bankHolidays)).toEqual({ from: '2014-04-30', to: '2014-05-13' })
  expect(roomForMeeting(ask({ today: day('2014-04-28') }), bankHolidays)).toEqual({ from: null, to: '2014-05-13' })
  expect(roomForMeeting(ask({ today: day('2014-05-14') }), bankHolidays)).toEqual({ from: null, to: null })
  expect(roomForMeeting(ask({ today: day('2014-06-01') }), bankHolidays)).toEqual({ from: null, to: null })
})
