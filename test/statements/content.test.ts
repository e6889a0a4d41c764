import { contentOf, type Plan, type PlannedAction } from '../../src/statements/content.ts'
import { missingFromPlan, missingFromVersion } from '../../src/statements/missing.ts'
import type { Recommendation } from '../../src/recommendations/recommendation.ts'
import { day } from '../support/world.ts'

const mo = { name: 'Mo Farrant', jobTitle: 'Head of Safeguarding', mayOwn: true }
const dina = { name: 'Dina Okafor', jobTitle: '', mayOwn: true }
const ACTION: PlannedAction = {
  id: 1,
  what: 'Visit every child',
  difference: '',
  successMeasure: 'Nine in ten on time',
  startOn: day('2026-03-02'),
  dueOn: day('2026-06-30'),
  owner: mo,
  accountable: dina,
  recommendationIds: [1],
}
const WORDS = { number: 1, corrects: null, foreword: '', introduction: '', namesPeople: false }

test('people are in it by their jobs alone, and by name only if the director chose so', () => {
  const [byJob] = actionsIn(contentOf(planned({}), WORDS))
  expect(byJob?.owner).toEqual({ role: 'Head of Safeguarding', name: null })
  expect(byJob?.accountable).toEqual({ role: 'An officer of the council', name: null })
  expect(JSON.stringify(contentOf(planned({}), WORDS))).not.toMatch(/Farrant|Okafor/)
  const [byName] = actionsIn(contentOf(planned({}), { ...WORDS, namesPeople: true }))
  expect(byName?.owner).toEqual({ role: 'Head of Safeguarding', name: 'Mo Farrant' })
})

test('what is addressed to another body alone is kept out, what is addressed jointly is in it and says so', () => {
  const joint = recommendation({ id: 2, position: 2, body: 'Westmere Council and NHS Westmere ICB' })
  const plan = planned({ recommendations: [recommendation({}), joint, recommendation({ id: 3, position: 3, body: 'LSCB' })] })
  const [list] = contentOf(plan, WORDS).lists
  expect(list?.recommendations.map(({ id, addressedTo }) => [id, addressedTo])).toEqual([
    [1, null],
    [2, 'Westmere Council and NHS Westmere ICB'],
  ])
})

test('each list of the report keeps its heading and its order', () => {
  const plan = planned({
    recommendations: [recommendation({ list: 'Priority action' }), recommendation({ id: 2, list: 'What needs to improve' })],
  })
  expect(contentOf(plan, WORDS).lists.map(({ heading }) => heading)).toEqual(['Priority action', 'What needs to improve'])
})

test('nothing is missing where every recommendation has an action with an owner, a due date and a success measure', () => {
  expect(missingFromPlan(planned({}))).toEqual([])
})

test('everything that is missing is named at once, with where it is put right', () => {
  const gone = { ...mo, mayOwn: false }
  const broken = { ...ACTION, owner: gone, successMeasure: ' ' }
  const plan = planned({ actions: [broken], recommendations: [recommendation({}), recommendation({ id: 2, position: 2 })] })
  expect(missingFromPlan(plan).map(({ words, mend }) => [words, mend.href])).toEqual([
    ['Recommendation 2 has no action: “The timeliness of visits”', '/actions/new?recommendation=2'],
    ['Action 1, “Visit every child”, lacks an owner: Mo Farrant no longer has a role in which to own one', '/actions/1/edit'],
    ['Action 1, “Visit every child”, lacks a success measure', '/actions/1/edit'],
  ])
})

test('of a version that was kept, what is missing is what its own text lacks, and another version mends it', () => {
  const plan = planned({
    actions: [{ ...ACTION, successMeasure: ' ' }],
    recommendations: [recommendation({}), recommendation({ id: 2, position: 2 })],
  })
  const mend = { href: '/statements/7/next', text: 'Start another version' }
  expect(missingFromVersion(7, contentOf(plan, WORDS))).toEqual([
    { words: 'Version 1 was kept with no action for recommendation 2: “The timeliness of visits”', mend },
    { words: 'Version 1 was kept with no success measure for action 1, “Visit every child”', mend },
  ])
  expect(missingFromVersion(7, contentOf(planned({}), WORDS))).toEqual([])
})

test('what is addressed to another body stops nothing, with no action or with an unfinished one', () => {
  const other = recommendation({ id: 3, position: 3, body: 'LSCB' })
  expect(missingFromPlan(planned({ recommendations: [recommendation({}), other] }))).toEqual([])
  const theirs = { ...ACTION, id: 2, recommendationIds: [3], successMeasure: '' }
  expect(missingFromPlan(planned({ recommendations: [recommendation({}), other], actions: [ACTION, theirs] }))).toEqual([])
})

test('a report that recommends nothing lacks nothing', () => {
  expect(missingFromPlan(planned({ recommendations: [], actions: [] }))).toEqual([])
})

function planned(parts: Partial<Plan>): Plan {
  const inspection = { kind: 'ILACS', authority: 'Westmere', receivedOn: day('2026-02-16') }
  return { council: 'Westmere', inspection, recommendations: [recommendation({})], actions: [ACTION], ...parts }
}

function recommendation(parts: Partial<Recommendation>): Recommendation {
  const page = { number: null, timescale: null, points: [], framework: null, page: 2, version: 1 }
  return {
    id: 1,
    inspectionId: 1,
    position: 1,
    list: 'What needs to improve',
    text: 'The timeliness of visits',
    body: 'authority',
    ...page,
    ...parts,
  }
}

function actionsIn({ lists }: ReturnType<typeof contentOf>) {
  return lists.flatMap(({ recommendations }) => recommendations.flatMap(({ actions }) => actions))
}
