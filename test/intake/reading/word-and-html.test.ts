import { readReport } from '../../../src/intake/reading/read-report.ts'
import { bomb, wordFile } from './word-file.ts'

const WORDS = `
# Inspection of Westmere local authority children’s services
Inspection dates: 2 to 13 March 2026
Lead inspector: Avery Quill, His Majesty’s Inspector
The impact of leaders on social work practice | Good
Overall effectiveness | Outstanding
## What needs to improve?
* How soon a worker comes.
* Plans that say:
- who
- when. (outcome 1, national framework)
## The experiences and progress of children in care: good
Children in care live by the sea.
`

const HTML = `<!doctype html><html><head><title>Not text</title><style>p { color: red }</style></head><body>
<h1>Inspection of Westmere local authority children&rsquo;s services</h1><p><b>Inspection dates:</b> 2 to 13 March 2026<br>Lead inspector: Avery Quill, His Majesty&#8217;s Inspector</p>
<table><tr><th>Judgement</th><th>Grade</th></tr><tr><td>The impact of leaders on social work practice</td><td>Good</td></tr><tr><td>Overall effectiveness</td><td>Outstanding</td></tr></table>
<!-- a remark --><h2>What needs to improve?</h2><ul><li>How soon a worker comes.</li><li>Plans that say:<ul><li>who</li><li>when. (outcome 1, national framework)</li></ul></li></ul>
<h2>The experiences and progress of children in care: good</h2><p>Children in care live by the sea.</p></body></html>`

async function read(bytes: Uint8Array) {
  const outcome = await readReport({ name: 'report', bytes })
  return outcome.ok ? outcome.reading : outcome.problem
}

test.each([
  ['Word', wordFile(WORDS)],
  ['HTML', new Uint8Array(Buffer.from(HTML))],
])('a report saved as %s is read like its printed self', async (_as, bytes) => {
  expect(await read(bytes)).toMatchObject({
    kind: 'ILACS',
    authority: 'Westmere',
    inspectedTo: '2026-03-13',
    leadInspector: 'Avery Quill',
    judgements: [
      { area: 'The impact of leaders on social work practice', grade: 'Good' },
      { area: 'Overall effectiveness', grade: 'Outstanding' },
    ],
    recommendations: [
      { text: 'How soon a worker comes.', points: [], page: null },
      { text: 'Plans that say:', points: ['who', 'when.'], framework: { kind: 'outcome', number: 1 } },
    ],
  })
})

test.each([
  ['says so', bomb()],
  ['lies about it', bomb(1000)],
])('a Word file that unpacks to far too much and %s is refused in time', async (_how, bytes) => {
  const started = performance.now()
  expect(await read(bytes)).toMatch(/^(too big|too slow|unreadable)$/)
  expect(performance.now() - started).toBeLessThan(5000)
})

test('HTML nested thousands deep, or never closed, is answered all the same', async () => {
  const deep = `<html><body>${'<ul><li>'.repeat(20_000)}one`
  expect(await read(new Uint8Array(Buffer.from(deep)))).toMatchObject({ recommendations: [] })
  expect(await read(new Uint8Array(Buffer.from(`<html>${'<!-- '.repeat(50_000)}`)))).toBe('empty')
})
