import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readReport } from '../../../src/intake/reading/read-report.ts'
import { emptyPaper, lockedPaper, paper, scannedPaper } from './paper.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const problemWith = async (bytes: Uint8Array) => {
  const outcome = await readReport({ name: 'report.pdf', bytes })
  return outcome.ok ? 'read' : outcome.problem
}

async function read(name: string) {
  const outcome = await readReport({ name, bytes: await readFile(join(FIXTURES, name)) })
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading
}

test('a published report gives the facts of its first page', async () => {
  const { recommendations, ...facts } = await read('made-up-ilacs.pdf')
  expect(facts).toEqual({
    kind: 'ILACS',
    authority: 'Westmere Borough Council',
    inspectedFrom: '2026-03-02',
    inspectedTo: '2026-03-13',
    publishedOn: null,
    receivedOn: null,
    receivedWords: null,
    leadInspector: 'Avery Quill',
    judgements: [
      { area: 'The impact of leaders on social work practice with children and families', grade: 'Good' },
      { area: 'The experiences and progress of children who need help and protection', grade: 'Requires improvement to be good' },
      { area: 'The experiences and progress of children in care', grade: 'Good' },
      { area: 'The experiences and progress of care leavers', grade: 'Outstanding' },
      { area: 'Overall effectiveness', grade: 'Good' },
    ],
    statedDeadline: null,
    warnings: [],
  })
  expect(recommendations).toHaveLength(4)
})

test('each recommendation has its words, its points, its framework tag and no doubts', async () => {
  const { recommendations } = await read('made-up-ilacs.pdf')
  expect(recommendations.map(({ text, points, framework, doubts }) => [text.slice(0, 30), points.length, framework, doubts])).toEqual([
    ['How soon a worker sees a child', 0, null, []],
    ['The way plans are written, so ', 3, null, []],
    ['Second looks by managers at pl', 0, { kind: 'outcome', number: 2, text: 'Outcome 2, national framework' }, []],
    [
      'The offer of a home close by f',
      0,
      { kind: 'enabler', number: null, text: 'Enabler: the workforce is equipped and effective, National Framework' },
      [],
    ],
  ])
})

test('the check page can show the lines an item was read from, between those around them', async () => {
  const [, second] = (await read('made-up-ilacs.pdf')).recommendations
  expect(second?.source).toEqual({
    page: 2,
    lastPage: 2,
    before: [],
    lines: [
      '• The way plans are written, so that families can tell from them:',
      '– who will do what, and by when',
      '– what happens if it does not work',
      '– whom to ring in the evening.',
    ],
    after: [
      '• Second looks by managers at plans that were made in a hurry.',
      '(Outcome 2, national framework)',
      '• The offer of a home close by for brothers and sisters who are cared for',
      'together, including those whose carers are moving away from',
    ],
  })
})

test('bullets that are drawn, not typed, are made out by their indent, and marked', async () => {
  const typed = await read('made-up-ilacs.pdf')
  const drawn = await read('made-up-drawn-bullets.pdf')
  const words = (reading: typeof typed) => reading.recommendations.map(({ text, points }) => [text, points])
  expect(words(drawn)).toEqual(words(typed))
  expect(drawn.recommendations.every((item) => item.doubts.length > 0)).toBe(true)
})

test.each([
  ['nothing at all', new Uint8Array(), 'empty'],
  ['a page with nothing on it', emptyPaper(), 'empty'],
  ['a picture of a page', scannedPaper(), 'scanned'],
  ['a locked file', lockedPaper(), 'encrypted'],
  ['a file cut off after its first line', paper('# A report').slice(0, 12), 'unreadable'],
  ['a photograph', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not a report'],
  ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), 'not a report'],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old word'],
  ['a locked Word file', lockedWord(), 'encrypted'],
  ['a file larger than any report', new Uint8Array(31 * 1024 * 1024), 'too big'],
])('%s is answered with what is wrong with it', async (_what, bytes, problem) => {
  expect(await problemWith(bytes)).toBe(problem)
})

test.each(['empty.pdf', 'encrypted.pdf', 'image-only.pdf'])('the fixture %s is what it is called', async (name) => {
  const problem = await problemWith(await readFile(join(FIXTURES, name)))
  expect(problem).toBe({ 'empty.pdf': 'empty', 'encrypted.pdf': 'encrypted', 'image-only.pdf': 'scanned' }[name])
})

test('what a file is called does not matter, only what is in it', async () => {
  const html = bytesOf(
    '<html><body><h1>Inspection of Westmere local authority children’s services</h1><h2>What needs to improve?</h2><ul><li>The one thing.</li></ul></body></html>',
  )
  const outcome = await readReport({ name: 'report.pdf', bytes: html })
  expect(outcome.ok && outcome.reading.recommendations.map((item) => item.text)).toEqual(['The one thing.'])
})

test('reading never holds up the process that asked for it', async () => {
  const started = performance.now()
  const reading = readReport({ name: 'a', bytes: paper(...Array.from({ length: 40 }, (_, at) => `## Page ${at}\n* something`)) })
  const blockedForMs = performance.now() - started
  await reading
  expect(blockedForMs).toBeLessThan(100)
})

function lockedWord(): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])
}
