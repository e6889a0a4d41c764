import { compare, directionsOfActions, directionsOfRecommendations } from '../../src/positions/compare.ts'
import type { FrozenAction, FrozenDuty } from '../../src/positions/position.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { anAction, anInspection, aPosition, aRecommendation } from './positions.ts'

const late = { rating: 'late', colour: 'red' } as const
const atRisk = { rating: 'at risk', colour: 'amber' } as const
const complete = { rating: 'complete', colour: 'blue', stage: 'complete' } as const
const withdrawn = { rating: null, colour: null, stage: 'withdrawn', withdrawnBecause: 'Done elsewhere' } as const

type Expected = Partial<Record<'completed' | 'newlyLate' | 'datesMoved' | 'ratingsChanged' | 'newActions' | 'withdrawn', number>>

test.each<[string, Partial<FrozenAction> | null, Partial<FrozenAction>, Expected]>([
  ['nothing happened to', {}, {}, {}],
  ['was completed', {}, complete, { completed: 1, ratingsChanged: 1 }],
  ['was complete already', complete, complete, {}],
  ['was completed and found embedded', complete, { ...complete, rating: 'embedded' }, { ratingsChanged: 1 }],
  ['became late', {}, late, { newlyLate: 1, ratingsChanged: 1 }],
  ['is still late', late, late, {}],
  ['was given a later date', {}, { dueOn: day('2026-09-30') }, { datesMoved: 1 }],
  ['was given a later date and is no longer late', late, { dueOn: day('2026-09-30') }, { datesMoved: 1, ratingsChanged: 1 }],
  ['got worse', {}, atRisk, { ratingsChanged: 1 }],
  ['is new', null, {}, { newActions: 1 }],
  ['is new and late at once', null, late, { newActions: 1, newlyLate: 1 }],
  ['was added and completed in between', null, complete, { newActions: 1, completed: 1 }],
  ['was withdrawn', {}, withdrawn, { withdrawn: 1 }],
  ['had been withdrawn', withdrawn, withdrawn, {}],
  ['was added and withdrawn in between', null, withdrawn, {}],
  ['was reopened', complete, {}, { ratingsChanged: 1 }],
])('of an action that %s, the lists say so and nothing else', (_which, before, now, expected) => {
  const then = aPosition(before ? [{ ...anAction, ...before }] : [], { asAt: day('2026-05-08') })
  const found = compare(then, aPosition([{ ...anAction, ...now }]))
  const none = { completed: 0, newlyLate: 0, datesMoved: 0, ratingsChanged: 0, newActions: 0, withdrawn: 0 }
  const counted = Object.keys(none).map((list) => [list, found?.[list as keyof Expected].length])
  expect(Object.fromEntries(counted)).toEqual({ ...none, ...expected })
})

test('the first position is compared with nothing', () => {
  expect(compare(null, aPosition([anAction]))).toBeNull()
})

test('a rating that changed says from what, to what and which way', () => {
  const before = aPosition([anAction, { ...anAction, id: 2, ...atRisk }, { ...anAction, id: 3, ...late }])
  const now = aPosition([
    { ...anAction, ...atRisk },
    { ...anAction, id: 2 },
    { ...anAction, id: 3, rating: 'silent', colour: 'red' },
  ])
  expect(compare(before, now)?.ratingsChanged.map(({ from, to, direction }) => [from, to, direction])).toEqual([
    ['on track', 'at risk', 'worse'],
    ['at risk', 'on track', 'better'],
    ['late', 'silent', 'same'],
  ])
})

test('a date that moved says from when to when, a statutory deadline’s too', () => {
  const duty: FrozenDuty = {
    id: 4,
    name: 'Publish the inspection report',
    dueOn: day('2026-06-18'),
    timeLeft: null,
    problem: null,
    regulations: null,
    source: '',
  }
  const before = aPosition([anAction], { inspections: [{ ...anInspection, duties: [duty] }] })
  const inspections = [{ ...anInspection, duties: [{ ...duty, dueOn: day('2026-06-19') }] }]
  const now = aPosition([{ ...anAction, dueOn: day('2026-07-31') }], { inspections })
  expect(compare(before, now)?.datesMoved).toEqual([{ what: anAction.what, from: '2026-06-30', to: '2026-07-31' }])
  expect(compare(before, now)?.duties.moved).toMatchObject([{ duty: { name: duty.name }, from: '2026-06-18', to: '2026-06-19' }])
})

test('a recommendation of an inspection recorded since is new', () => {
  const another = { ...anInspection, id: 2, recommendations: [{ ...aRecommendation, id: 2, text: 'The quality of supervision.' }] }
  const now = aPosition([anAction], { inspections: [anInspection, another] })
  expect(compare(aPosition([anAction]), now)?.newRecommendations.map(({ text }) => text)).toEqual(['The quality of supervision.'])
})

test('each recommendation and each action travels in a direction of its own', () => {
  const before = aPosition([anAction])
  const inspections = [{ ...anInspection, recommendations: [{ ...aRecommendation, rating: 'late' as const }] }]
  const now = aPosition(
    [
      { ...anAction, ...complete },
      { ...anAction, id: 2 },
      { ...anAction, id: 3, ...withdrawn },
    ],
    { inspections },
  )
  expect([...directionsOfRecommendations(before, now)]).toEqual([[1, 'worse']])
  expect([...directionsOfActions(before, now)]).toEqual([
    [1, 'better'],
    [2, 'new'],
  ])
  expect([...directionsOfActions(null, now).values()]).toEqual(['new', 'new'])
})
