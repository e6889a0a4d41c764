import type { Run } from '../../../src/intake/reading/line.ts'
import { withOneMargin } from '../../../src/intake/reading/margins.ts'
import { linesOf } from '../../../src/intake/reading/runs.ts'

const run = (text: string, x: number, y: number, rest: Partial<Run> = {}): Run => {
  const size = rest.size ?? 12
  return { text, x, right: x + text.length * size * 0.5, y, size, font: 'Tahoma', bold: false, ...rest }
}
const page = (number: number, x: number) => ({ number, height: 842, rules: [], lines: linesOf([run('Words', x, 700)], number) })
const shown = (runs: Run[]) => linesOf(runs, 1).map(({ marker, text }) => [marker?.text ?? null, text])

test('a marker and its words are one item, however they were drawn', () => {
  const words = run('Read the plans.', 90, 700)
  expect(shown([run('◼', 72, 700), words])).toEqual([['◼', 'Read the plans.']])
  expect(shown([words, run('◼', 72, 700)])).toEqual([['◼', 'Read the plans.']])
  expect(shown([run('• Read the plans.', 72, 700)])).toEqual([['•', 'Read the plans.']])
  expect(shown([run('1', 72, 700), run('2.', 78, 700), words])).toEqual([['12.', 'Read the plans.']])
  expect(shown([run('o', 72, 700, { font: 'CourierNewPSMT' }), words])).toEqual([['o', 'Read the plans.']])
})

test('a footnote mark is no text, but a raised ending is', () => {
  const [mark, ending] = [run('3', 132, 704, { size: 7 }), run('th', 132, 704, { size: 7 })]
  expect(shown([run('The plans.', 72, 700), mark])).toEqual([[null, 'The plans.']])
  expect(shown([run('The plan16', 72, 700), ending])).toEqual([[null, 'The plan16th']])
})

test('two columns on one baseline are two lines', () => {
  expect(shown([run('Overall effectiveness', 72, 700), run('Good', 395, 700)])).toEqual([
    [null, 'Overall effectiveness'],
    [null, 'Good'],
  ])
})

test('type that is printed twice to look bold is read once, as bold', () => {
  const lines = linesOf([run('What needs to improve', 72, 700), run('What needs to improve', 72.3, 700)], 1)
  expect(lines.map(({ text, bold }) => [text, bold])).toEqual([['What needs to improve', true]])
})

test('a file that draws its page in another order is read from top to bottom', () => {
  expect(shown([run('second', 72, 600), run('third', 72, 500), run('first', 72, 700)])).toEqual([
    [null, 'first'],
    [null, 'second'],
    [null, 'third'],
  ])
})

test('a heading drawn last of all, after the foot, is put back at the head of its page', () => {
  const foot = run('37', 290, 40)
  const first = run('Extend the range of the data', 90, 700)
  expect(shown([first, run('Hold audits', 90, 600), foot, run('Recommendations', 90, 732)]).map(([, text]) => text)).toEqual([
    'Recommendations',
    'Extend the range of the data',
    'Hold audits',
    '37',
  ])
})

test('pages set for binding are laid over each other', () => {
  const pages = withOneMargin([page(1, 72), page(2, 72), page(3, 97), page(4, 72), page(5, 97)])
  expect(pages.map(({ lines }) => lines[0]?.x)).toEqual([47, 72, 72, 72, 72])
})
