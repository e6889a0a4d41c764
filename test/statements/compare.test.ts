import { differencesBetween } from '../../src/statements/compare.ts'
import type { StatedAction, StatedRecommendation, StatementContent } from '../../src/statements/content.ts'
import { day } from '../support/world.ts'

const ACTION: StatedAction = {
  id: 1,
  what: 'Visit every child',
  difference: '',
  successMeasure: 'Nine in ten on time',
  startOn: day('2026-03-02'),
  dueOn: day('2026-06-30'),
  owner: { role: 'Head of Safeguarding', name: null },
  accountable: { role: 'Director', name: null },
}
const RECOMMENDATION: StatedRecommendation = { id: 1, number: '1', text: 'Visits', points: [], addressedTo: null, actions: [ACTION] }

test('two versions that say the same do not differ', () => {
  expect(differencesBetween(version({}), version({}))).toEqual([])
})

test('a changed foreword stands beside the one before', () => {
  expect(differencesBetween(version({ foreword: 'Once' }), version({ foreword: 'Now' }))).toEqual([
    { what: 'Foreword', before: 'Once', after: 'Now' },
  ])
})

test('an action’s period, person and measure are compared one by one', () => {
  const changed = { ...ACTION, dueOn: day('2026-07-31'), owner: { role: 'Head of Safeguarding', name: 'Mo Farrant' } }
  expect(differencesBetween(version({}), withActions([changed]))).toEqual([
    {
      what: 'Recommendation 1: “Visit every child”, who will do it',
      before: 'Head of Safeguarding',
      after: 'Mo Farrant, Head of Safeguarding',
    },
    {
      what: 'Recommendation 1: “Visit every child”, when',
      before: 'Monday 2 March 2026 to Tuesday 30 June 2026',
      after: 'Monday 2 March 2026 to Friday 31 July 2026',
    },
  ])
})

test('an action that is new stands beside nothing, and so does one that is gone', () => {
  const added = differencesBetween(withActions([]), withActions([ACTION]))
  expect(added.map(({ what, before }) => [what, before])).toEqual([['Recommendation 1: action', '']])
  expect(added[0]?.after).toContain('Visit every child\nHead of Safeguarding')
  const gone = differencesBetween(withActions([ACTION]), withActions([]))
  expect(gone.map(({ after }) => after)).toEqual([''])
})

test('a recommendation that is new or gone is one difference', () => {
  const without = { ...version({}), lists: [] }
  expect(differencesBetween(without, version({}))).toEqual([{ what: 'Recommendation 1', before: '', after: 'Visits' }])
  expect(differencesBetween(version({}), without)).toEqual([{ what: 'Recommendation 1', before: 'Visits', after: '' }])
})

test('nothing that a version says can change unsaid, but the number of the version itself', () => {
  const owner = { role: 'Head of Safeguarding', name: 'Mo Farrant' }
  const actions = [{ ...ACTION, difference: 'They are seen sooner', owner, accountable: { role: 'Director', name: 'Dina Okafor' } }]
  const recommendations = [{ ...RECOMMENDATION, points: ['on time', 'recorded'], addressedTo: 'Westmere Council and the ICB', actions }]
  const full = version({
    corrects: { number: 1, because: 'A date was wrong' },
    foreword: 'We know',
    introduction: 'They came',
    lists: [{ heading: 'Priority action', recommendations }],
  })
  const unsaid = eachChangedOnce(full).filter((changed) => differencesBetween(full, changed as StatementContent).length === 0)
  expect(unsaid).toEqual([{ ...full, number: 101 }])
})

test('another kind of inspection is told by name', () => {
  const other = version({ inspection: { ...version({}).inspection, kind: 'SIF' } })
  expect(differencesBetween(version({}), other)).toEqual([{ what: 'Kind of inspection', before: 'ILACS', after: 'SIF' }])
})

test('another order of what the inspectors numbered themselves is told once', () => {
  const [one, other] = [RECOMMENDATION, { ...RECOMMENDATION, id: 2, number: '2' }]
  expect(differencesBetween(withAll(one, other), withAll(other, one))).toEqual([
    { what: 'Order of the recommendations', before: '1, 2', after: '2, 1' },
  ])
  expect(differencesBetween(withAll(one, other), withAll(other)).map(({ what }) => what)).toEqual(['Recommendation 1'])
})

/** As many copies as it says things, with another of them changed in each. */
function eachChangedOnce(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 100]
  if (typeof value === 'string') return [/^\d{4}-\d\d-\d\d$/.test(value) ? '2030-01-01' : `${value}!`]
  return Object.entries(value as object).flatMap(([key, part]) =>
    eachChangedOnce(part).map((changed) =>
      Array.isArray(value) ? value.with(Number(key), changed) : { ...(value as object), [key]: changed },
    ),
  )
}

function version(parts: Partial<StatementContent>): StatementContent {
  const inspection = { kind: 'ILACS', authority: 'Westmere', receivedOn: day('2026-02-16') }
  const lists = [{ heading: 'What needs to improve', recommendations: [RECOMMENDATION] }]
  return { council: 'Westmere', inspection, number: 1, corrects: null, foreword: '', introduction: '', lists, ...parts }
}

function withAll(...recommendations: StatedRecommendation[]): StatementContent {
  return version({ lists: [{ heading: 'What needs to improve', recommendations }] })
}

function withActions(actions: StatedAction[]): StatementContent {
  return withAll({ ...RECOMMENDATION, actions })
}
