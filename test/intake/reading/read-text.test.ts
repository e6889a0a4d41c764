import { readText } from '../../../src/intake/reading/read-text.ts'

const PASTED = `
Westmere Borough Council

Inspection of local authority children's services

Inspection dates: 2 to 13 March 2026
Lead inspector: Avery Quill, His Majesty's Inspector

Judgement	Grade
The impact of leaders on social work practice with children and families	Outstanding
The experiences and progress of children who need help and protection	Good
Overall effectiveness	Good

Children in Westmere are listened to.

What needs to improve?

- How soon a worker comes.
- Plans that say:
    - who
    - when. (outcome 1, national framework)

The experiences and progress of children who need help and protection: good

1. Calls are answered.
`

function read(text: string) {
  const outcome = readText(text)
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading
}

test('pasted text is read like the document it came from', () => {
  const reading = read(PASTED)
  expect([reading.kind, reading.authority, reading.inspectedFrom, reading.leadInspector]).toEqual([
    'ILACS',
    'Westmere Borough Council',
    '2026-03-02',
    'Avery Quill',
  ])
  expect(reading.judgements.map(({ grade }) => grade)).toEqual(['Outstanding', 'Good', 'Good'])
  expect(reading.recommendations.map(({ text, points, framework, page }) => [text, points, framework?.number, page])).toEqual([
    ['How soon a worker comes.', [], undefined, null],
    ['Plans that say:', ['who', 'when.'], 1, null],
  ])
})

test('text copied from a PDF, with its line ends, page numbers and running feet, is read the same', () => {
  const foot = 'Inspection of Westmere local authority children’s services\n2 to 13 March 2026'
  const { recommendations } = read(`Inspection of Westmere local authority children’s services
Inspection dates: 2 to 13 March 2026
${foot}
2
What needs to improve?
◼ How soon a worker comes to a
family that rings.
◼
Plans that
${foot}
3
are read.
The experiences and progress of children who need help and
protection: good
1. Calls are answered.
${foot}
4`)
  expect(recommendations.map(({ text }) => text)).toEqual(['How soon a worker comes to a family that rings.', 'Plans that are read.'])
})

test('text that is no report is no failure: a person goes on by hand', () => {
  const reading = read('Dear all, the meeting is on Friday. There will be cake.')
  expect([reading.kind, reading.recommendations, reading.warnings.length]).toEqual(['UNKNOWN', [], 2])
})

test.each([
  ['', 'empty'],
  [' \n\t ', 'empty'],
  ['12 34', 'empty'],
  ['word '.repeat(300_000), 'too big'],
])('pasted %j is answered with what is wrong', (text, problem) => {
  expect(readText(text)).toEqual({ ok: false, problem })
})

test.each([
  '- '.repeat(20_000),
  '1. a\n'.repeat(19_000),
  '9'.repeat(400_000) + 'a',
  '('.repeat(400_000) + 'a',
  'What needs to improve\n'.repeat(9_000),
])('odd text cannot hold the server up', (text) => {
  const started = performance.now()
  readText(text)
  expect(performance.now() - started).toBeLessThan(4000)
})
