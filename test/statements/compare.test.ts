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

function version(parts: Partial<StatementContent>): StatementContent {
  const inspection = { kind: 'ILACS', authority: 'Westmere', receivedOn: day('2026-02-16') }
  const lists = [{ heading: 'What needs to improve', recommendations: [RECOMMENDATION] }]
  return { council: 'Westmere', inspection, number: 1, corrects: null, foreword: '', introduction: '', lists, ...parts }
}

function withActions(actions: StatedAction[]): StatementContent {
  return version({ lists: [{ heading: 'What needs to improve', recommendations: [{ ...RECOMMENDATION, actions }] }] })
}
