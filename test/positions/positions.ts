import type { FrozenAction, FrozenInspection, FrozenRecommendation, Position } from '../../src/positions/position.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'

/** Frozen on a Friday, due at the end of June, in progress and on track: each test says what is different. */
export const anAction: FrozenAction = {
  id: 1,
  what: 'Visit every child in the first week',
  successMeasure: 'Nine in ten visits on time',
  difference: 'Children see their social worker in their first week',
  owner: { name: 'Mo Farrant', jobTitle: 'Head of Safeguarding' },
  accountable: { name: 'Dina Okafor', jobTitle: 'Director of Children’s Services' },
  startOn: day('2026-02-18'),
  dueOn: day('2026-06-30'),
  originalDueOn: day('2026-06-30'),
  stage: 'in progress',
  rating: 'on track',
  colour: 'green',
  reason: 'Started on 18 February 2026, and no update has been missed.',
  withdrawnBecause: null,
  lastUpdate: null,
}

export const aRecommendation: FrozenRecommendation = {
  id: 1,
  number: '1',
  list: 'What needs to improve',
  text: 'The timeliness of visits.',
  points: [],
  addressedTo: null,
  rating: 'on track',
  colour: 'green',
  actionIds: [1],
}

export const anInspection: FrozenInspection = {
  id: 1,
  kind: 'Inspection of children’s services',
  authority: 'Westmere Borough Council',
  receivedOn: day('2026-02-16'),
  duties: [],
  recommendations: [aRecommendation],
}

export function aPosition(actions: FrozenAction[], rest: Partial<Position> = {}): Position {
  return { council: 'Westmere Borough Council', asAt: day('2026-06-05'), inspections: [anInspection], actions, ...rest }
}
