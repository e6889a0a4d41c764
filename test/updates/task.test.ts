import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { isStillToDo, type TaskFacts, taskStatus } from '../../src/updates/task.ts'

const before = { opensOn: day('2026-01-30'), closesOn: day('2026-02-06') }
const last = { opensOn: day('2026-02-13'), closesOn: day('2026-02-20') }
const now = { id: 3, opensOn: day('2026-02-27'), closesOn: day('2026-03-06') }
const longUnderWay: TaskFacts = {
  createdOn: day('2026-01-05'),
  startOn: day('2026-01-12'),
  firstUpdateOn: null,
  lastUpdateOn: null,
  lastUpdateRoundId: null,
  completionClaimedOn: null,
  signedOffOn: null,
  withdrawnOn: null,
}
const updated = (on: string, roundId: number) => ({ firstUpdateOn: day(on), lastUpdateOn: day(on), lastUpdateRoundId: roundId })

test.each<[string, Partial<TaskFacts>, string]>([
  ['with nothing said in the last round', {}, 'overdue'],
  ['last updated in the round before the last', updated('2026-02-06', 1), 'overdue'],
  ['updated in the last round', updated('2026-02-20', 2), 'to do'],
  ['updated in this round', updated('2026-03-02', 3), 'done'],
  ['updated for this round before it opened', updated('2026-02-21', 3), 'done'],
  ['started since the last round opened', { startOn: day('2026-02-14') }, 'to do'],
  ['starting after this round opened', { startOn: day('2026-02-28') }, 'not needed'],
  ['put in the plan after this round opened', { createdOn: day('2026-02-28') }, 'not needed'],
  ['claimed complete before this round opened', { completionClaimedOn: day('2026-02-26') }, 'not needed'],
])('an action %s', (_which, facts, status) => {
  expect(taskStatus({ ...longUnderWay, ...facts }, now, [before, last])).toBe(status)
})

test('in the first round of all nothing is overdue', () => {
  expect(taskStatus(longUnderWay, now, [])).toBe('to do')
})

test('what is overdue is still to do', () => {
  const statuses = ['overdue', 'to do', 'done', 'not needed'] as const
  expect(statuses.filter((status) => isStillToDo({ status }))).toEqual(['overdue', 'to do'])
})
