import { compareDuties } from '../../src/positions/compare-duties.ts'
import type { FrozenDuty, Position } from '../../src/positions/position.ts'
import { changeLists } from '../../src/status-reports/change-lists.ts'
import { compare } from '../../src/positions/compare.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { anInspection, aPosition } from './positions.ts'

/** Due on 18 June, between a position of 5 June and one of 19 June. Like an old position it does not say whether it was met. */
const DUTY: FrozenDuty = {
  id: 4,
  name: 'Publish the inspection report',
  dueOn: day('2026-06-18'),
  timeLeft: null,
  problem: null,
  regulations: null,
  source: '',
}
const met = { met: { on: day('2026-06-19'), words: 'Met 1 day late' } }
const late = { dueOn: day('2026-06-04') }

test.each<
  [string, Partial<FrozenDuty> | null, Partial<FrozenDuty> | null, Partial<Record<keyof ReturnType<typeof compareDuties>, number>>]
>([
  ['whose day passed is newly late', {}, {}, { newlyLate: 1 }],
  ['that was late already is not newly so', late, late, {}],
  ['that was met, late or not, is met', {}, met, { met: 1 }],
  ['that was met before is not met again', met, met, {}],
  ['that was proposed or confirmed since is new', null, { dueOn: day('2026-08-03') }, { added: 1 }],
  ['that was dropped since no longer applies', {}, null, { gone: 1 }],
  ['whose date moved', {}, { dueOn: day('2026-07-01') }, { moved: 1 }],
  ['that has a date now', { dueOn: null }, { dueOn: day('2026-07-01') }, { moved: 1 }],
  ['that has no date any more', { dueOn: day('2026-07-01') }, { dueOn: null }, { moved: 1 }],
])('a duty %s', (_which, before, now, expected) => {
  const none = { newlyLate: 0, met: 0, added: 0, gone: 0, moved: 0 }
  const compared = compareDuties(withDuties('2026-06-05', before), withDuties('2026-06-19', now))
  const counted = Object.entries(compared).map(([list, duties]) => [list, duties.length])
  expect(Object.fromEntries(counted)).toEqual({ ...none, ...expected })
})

test('a member hears first what became of the law’s own duties, each with its inspection where there are several', () => {
  const other = { ...anInspection, id: 2, kind: 'Focused visit', receivedOn: day('2026-05-04') }
  const before = {
    ...withDuties('2026-06-05', { dueOn: null }),
    inspections: [withDuties('2026-06-05', { dueOn: null }).inspections, other].flat(),
  }
  const duties = [{ ...DUTY, id: 5, name: 'Send the draft action plan' }]
  const now = {
    ...before,
    asAt: day('2026-06-19'),
    inspections: [
      { ...anInspection, duties: [{ ...DUTY, ...met }] },
      { ...other, duties },
    ],
  }
  const lists = changeLists(compare(before, now) ?? never(), now).filter(({ lines }) => lines.length > 0)
  expect(lists.map(({ heading, lines }) => [heading, ...lines])).toEqual([
    ['Statutory duties newly late', 'Send the draft action plan, Focused visit, received 4 May 2026 (due Thursday 18 June 2026)'],
    [
      'Statutory duties met',
      'Publish the inspection report, Inspection of children’s services, received 16 February 2026. Met 1 day late, on Friday 19 June 2026',
    ],
    ['New statutory duties', 'Send the draft action plan, Focused visit, received 4 May 2026 (due Thursday 18 June 2026)'],
    [
      'Dates moved',
      'Publish the inspection report, Inspection of children’s services, received 16 February 2026 (from no date to Thursday 18 June 2026)',
    ],
  ])
})

function withDuties(asAt: string, duty: Partial<FrozenDuty> | null): Position {
  const duties = duty ? [{ ...DUTY, ...duty }] : []
  return aPosition([], { asAt: day(asAt), inspections: [{ ...anInspection, duties }] })
}

function never(): never {
  throw new Error('there is a position before')
}
