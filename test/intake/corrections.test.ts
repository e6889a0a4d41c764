import { draftCorrections } from '../../src/intake/corrections.ts'
import { type Draft, emptyDraft, emptyRecommendation } from '../../src/intake/draft.ts'

const draft = (texts: string[], more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  ...more,
  recommendations: texts.map((text) => ({ ...emptyRecommendation, text })),
})

test('two versions of a draft that are alike differ in nothing', () => {
  expect(draftCorrections(draft(['Visits', 'Health']), draft(['Visits', 'Health']))).toEqual([])
})

test('each detail that differs is told as it was typed, a date that is none too', () => {
  const changes = draftCorrections(
    draft([], { receivedOn: '31/2/2026', kind: 'ILACS' }),
    draft([], { authority: 'Westmere', kind: 'ILACS' }),
  )
  expect(changes).toEqual([
    { field: 'authority', from: 'not given', to: 'Westmere' },
    { field: 'received on', from: '31/2/2026', to: 'not given' },
  ])
})

test('one dropped in the middle is one difference', () => {
  const changes = draftCorrections(draft(['Visits', 'Supervision', 'Health']), draft(['Visits', 'Health']))
  expect(changes).toEqual([{ field: 'recommendation 2', from: 'Supervision', to: 'not there' }])
})

test('one worded otherwise, its timescale and what it is addressed to are told', () => {
  const other = draft(['Visits'])
  const [first = emptyRecommendation] = other.recommendations
  const after = { ...other, recommendations: [{ ...first, timescale: 'by June', body: 'LSCB' }] }
  expect(draftCorrections(draft(['Visits']), after)).toEqual([
    { field: 'recommendation 1', from: 'Visits', to: 'Visits · timescale: by June · addressed to: The safeguarding board' },
  ])
})

test('the same in another order is told', () => {
  expect(draftCorrections(draft(['A', 'B']), draft(['B', 'A']))).toEqual([
    { field: 'order of the recommendations', from: 'A / B', to: 'B / A' },
  ])
})
