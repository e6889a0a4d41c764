import { type StageFacts, startedOn, stageOf } from '../../src/actions/action.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'

const planned: StageFacts = {
  startOn: day('2026-06-05'),
  firstUpdateOn: null,
  completionClaimedOn: null,
  signedOffOn: null,
  withdrawnOn: null,
}

test.each([
  ['2026-06-04', 'not started', 'the day before'],
  ['2026-06-05', 'in progress', 'on the day'],
  ['2026-06-06', 'in progress', 'the day after'],
])('on %s an action that starts on 5 June 2026 is %s (%s)', (today, stage, _when) => {
  expect(stageOf(planned, day(today))).toBe(stage)
})

test.each([
  ['2026-06-01', '2026-05-31', 'not started'],
  ['2026-06-01', '2026-06-01', 'in progress'],
  ['2026-06-09', '2026-06-04', 'not started'],
  ['2026-06-09', '2026-06-05', 'in progress'],
])('with its first update on %s, it is on %s already %s', (firstUpdateOn, today, stage) => {
  expect(stageOf({ ...planned, firstUpdateOn: day(firstUpdateOn) }, day(today))).toBe(stage)
})

test.each([
  [null, '2026-06-05'],
  ['2026-06-04', '2026-06-04'],
  ['2026-06-05', '2026-06-05'],
  ['2026-06-06', '2026-06-05'],
])('planned for 5 June and first heard of on %s, it started on %s', (firstUpdateOn, started) => {
  expect(startedOn({ ...planned, firstUpdateOn: firstUpdateOn === null ? null : day(firstUpdateOn) })).toBe(started)
})

test('a claim waits for sign-off, a sign-off completes, and a withdrawal ends it whatever came before', () => {
  const claimed = { ...planned, completionClaimedOn: day('2026-07-01') }
  const signedOff = { ...claimed, signedOffOn: day('2026-07-03') }
  const withdrawn = { ...signedOff, withdrawnOn: day('2026-07-06') }
  expect([claimed, signedOff, withdrawn].map((facts) => stageOf(facts, day('2026-07-10')))).toEqual([
    'awaiting sign-off',
    'complete',
    'withdrawn',
  ])
})
