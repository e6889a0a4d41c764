import { type FrozenAction, type FrozenRecommendation, recommendationsOf } from '../../src/positions/position.ts'
import { headlineSentence } from '../../src/status-reports/headline.ts'
import { reportOf } from '../../src/status-reports/report.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { longDate } from '../../src/lib/date-words.ts'
import { anAction, anInspection, aPosition, aRecommendation } from '../positions/positions.ts'

const late = (id: number): FrozenAction => ({ ...anAction, id, rating: 'late', colour: 'red' })
const atRisk = (id: number): FrozenAction => ({ ...anAction, id, rating: 'at risk', colour: 'amber' })
const fine = (id: number): FrozenAction => ({ ...anAction, id })
const withdrawn = (id: number): FrozenAction => ({ ...anAction, id, stage: 'withdrawn', rating: null, colour: null })

const gap: FrozenRecommendation = { ...aRecommendation, rating: 'no action yet', colour: 'red', actionIds: [] }
const withGaps = (...ids: number[]) => [{ ...anInspection, recommendations: [aRecommendation, ...ids.map((id) => ({ ...gap, id }))] }]

test.each<[FrozenAction[], string]>([
  [[], 'There is no action in the plan yet.'],
  [[withdrawn(1)], 'There is no action in the plan yet.'],
  [[late(1)], 'The one action in the plan is late.'],
  [[fine(1), fine(2)], 'None of the 2 actions in the plan needs attention.'],
  [[fine(1), late(2)], '1 of the 2 actions in the plan needs attention: 1 late.'],
  [[atRisk(1), late(2), fine(3), late(4), withdrawn(5)], '3 of the 4 actions in the plan need attention: 2 late and 1 at risk.'],
])('of its actions the report says honestly how many are in trouble', (actions, sentence) => {
  expect(headlineSentence(aPosition(actions))).toBe(`${sentence} Every recommendation to the council has an action.`)
})

test.each([
  [withGaps(2), '1 of the 2 recommendations to the council has no action yet.'],
  [withGaps(2, 3), '2 of the 3 recommendations to the council have no action yet.'],
  [[{ ...anInspection, recommendations: [gap] }], 'No recommendation to the council has an action yet.'],
  [[], ''],
])('it says which recommendations nobody acts on', (inspections, sentence) => {
  expect(headlineSentence(aPosition([fine(1), fine(2)], { inspections }))).toBe(
    `None of the 2 actions in the plan needs attention. ${sentence}`.trim(),
  )
})

test('what needs attention stands worst first, and a recommendation to another body is not the council’s gap', () => {
  const boards = { ...gap, id: 3, addressedTo: 'The safeguarding board' }
  const inspections = [{ ...anInspection, recommendations: [aRecommendation, { ...gap, id: 2 }, boards] }]
  const { attention, inspections: reported } = reportOf(aPosition([atRisk(1), fine(2), late(3), atRisk(4)], { inspections }), null)
  expect(attention.groups.map(({ tag, actions }) => [tag.text, actions.map(({ id }) => id)])).toEqual([
    ['Late', [3]],
    ['At risk', [1, 4]],
  ])
  expect(attention.withoutAction.map(({ id }) => id)).toEqual([2])
  expect(reported[0]?.recommendations.map(({ tag }) => tag?.text ?? null)).toEqual(['On track', 'No action yet', null])
})

test('where two inspections have a recommendation of the same number, what is said of either names its inspection', () => {
  const visit = { ...anInspection, id: 2, kind: 'Focused visit', receivedOn: day('2026-01-05') }
  const inspections = [
    { ...anInspection, recommendations: [{ ...aRecommendation, actionIds: [1] }] },
    {
      ...visit,
      recommendations: [
        { ...aRecommendation, id: 2, actionIds: [1] },
        { ...gap, id: 3 },
      ],
    },
  ]
  const { attention } = reportOf(aPosition([late(1)], { inspections }), null)
  const { kind, receivedOn } = anInspection
  expect(attention.groups[0]?.actions[0]?.answers).toBe(
    `recommendation 1 (${kind}, received ${longDate(receivedOn)}); recommendation 1 (Focused visit, received 5 January 2026)`,
  )
  expect(attention.withoutAction).toMatchObject([{ id: 3, inspection: 'Focused visit, received 5 January 2026' }])
})

test('a first report counts nothing beside its numbers and shows no direction', () => {
  const { headline, changes, inspections } = reportOf(aPosition([fine(1)]), null)
  expect(headline.lines).toEqual([expect.objectContaining({ now: 1, before: null })])
  expect(changes).toBeNull()
  expect(inspections[0]?.recommendations[0]).toMatchObject({ direction: null, actions: [{ id: 1, direction: null }] })
})

test('a later report counts what there was before, also where none is left', () => {
  const before = aPosition([late(1)], { asAt: day('2026-05-08') })
  const { headline, inspections } = reportOf(aPosition([fine(1)]), before)
  expect(headline.lines.map(({ tag, now, before: then }) => [tag.text, now, then])).toEqual([
    ['Late', 0, 1],
    ['On track', 1, 0],
  ])
  expect(inspections[0]?.recommendations[0]?.actions[0]?.direction).toBe('better')
})

test('an action stands under each recommendation it answers, a withdrawn one apart', () => {
  const second = { ...aRecommendation, id: 2, actionIds: [1, 2] }
  const position = aPosition([fine(1), withdrawn(2)], { inspections: [{ ...anInspection, recommendations: [aRecommendation, second] }] })
  const [report] = reportOf(position, null).inspections
  expect(report?.recommendations.map(({ actions }) => actions.map(({ id }) => id))).toEqual([[1], [1]])
  expect(report?.recommendations.map(({ withdrawn: gone }) => gone.map(({ id }) => id))).toEqual([[], [2]])
  expect(recommendationsOf(position)).toHaveLength(2)
})
