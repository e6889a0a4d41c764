import { checkItems, receiptWords } from '../../src/intake/check.ts'
import { type DraftRecommendation, draftOf, emptyDraft, emptyRecommendation } from '../../src/intake/draft.ts'
import { readText } from '../../src/intake/reading/read-text.ts'
import type { Reading, ReadSource } from '../../src/intake/reading/reading.ts'

function read(text: string): Reading {
  const outcome = readText(text)
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading
}

const REPORT = `Inspection of Westmere local authority children's services
What needs to improve?
\uf06e How soon a worker comes.
\u25fc Plans that are read.
The experiences and progress of children who need help and protection: good`

const reading = read(REPORT)
const at = (source: Partial<ReadSource>): Reading => {
  const [first] = reading.recommendations
  const shown = { page: null, lastPage: null, before: [], lines: [], after: [], ...source }
  return first ? { ...reading, recommendations: [{ ...first, source: shown }] } : reading
}
const item = (more: Partial<DraftRecommendation>): DraftRecommendation => ({ ...emptyRecommendation, readAs: '0', ...more })

test.each([
  [{ page: 4, lastPage: 4 }, 'Read from page 4'],
  [{ page: 4, lastPage: 5 }, 'Read from pages 4 and 5'],
  [{ page: null, lastPage: null }, 'Read from the text'],
])('%j is said as “%s”', (source, words) => {
  const [shown] = checkItems({ ...emptyDraft, recommendations: [item({})] }, at(source), [])
  expect(shown?.whereRead).toBe(words)
})

test('a bullet whose words are cut off by the edge of what is shown is not shown alone', () => {
  const source = { before: ['• The first'], lines: ['• The second'], after: ['•'] }
  const [shown] = checkItems({ ...emptyDraft, recommendations: [item({})] }, at(source), [])
  expect(shown?.source).toEqual({ before: ['• The first'], own: ['• The second'], after: [] })
})

test('one typed by hand was read nowhere', () => {
  const [shown] = checkItems(emptyDraft, null, [])
  expect(shown?.whereRead).toBeNull()
})

test('bullets only the report’s own font can draw are shown as plain ones', () => {
  const lines = checkItems(draftOf(reading), reading, []).flatMap(({ origin }) => origin.source?.lines ?? [])
  expect(lines).toEqual(['• How soon a worker comes.', '• Plans that are read.'])
})

test('a heading is shown over the first recommendation under it, with whom it is addressed to', () => {
  const recommendations = [
    item({ list: 'Priority actions' }),
    item({ list: 'Priority actions' }),
    item({ list: 'Priority actions', timescale: 'Immediately' }),
    item({ list: 'Priority actions', body: 'LSCB' }),
    item({ list: 'Priority actions', body: 'A Trust' }),
  ]
  expect(checkItems({ ...emptyDraft, recommendations }, reading, []).map(({ group }) => group)).toEqual([
    'Priority actions',
    null,
    'Priority actions: Immediately',
    'Priority actions (The safeguarding board)',
    'Priority actions (A Trust)',
  ])
})

test('the sentence that gives the day of receipt is shown beside it', () => {
  const received = { ...reading, receivedWords: { page: 1, words: 'It was sent to you on 6 May 2025.' } }
  expect(receiptWords(received)).toBe('Read from page 1: “It was sent to you on 6 May 2025.”')
  expect(receiptWords({ ...received, receivedWords: { page: null, words: 'x' } })).toBe('Read from the text: “x”')
  expect(receiptWords(reading)).toBeNull()
  expect(receiptWords(null)).toBeNull()
})
