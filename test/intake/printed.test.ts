import { paragraphsOf } from '../../src/intake/printed.ts'

test.each([
  [
    'lines of one paragraph flow',
    ['How soon a social worker comes to see a child', 'who has moved.'],
    ['How soon a social worker comes to see a child who has moved.'],
  ],
  [
    'a bullet begins anew',
    ['• How soon a social worker comes to see a child', '• What is said'],
    ['• How soon a social worker comes to see a child', '• What is said'],
  ],
  [
    'so does a number',
    ['24. How soon a social worker comes to see it', '25. What is said'],
    ['24. How soon a social worker comes to see it', '25. What is said'],
  ],
  [
    'a line that stops short ends its paragraph',
    ['What needs to improve', 'How soon a social worker comes to see a child'],
    ['What needs to improve', 'How soon a social worker comes to see a child'],
  ],
  [
    'a word broken at its hyphen is whole again',
    ['the long and careful work that is multi-', 'agency in its kind'],
    ['the long and careful work that is multi-agency in its kind'],
  ],
  ['pasted paragraphs stay apart', [`${'Long words '.repeat(20)}.`, 'Short ones.'], [`${'Long words '.repeat(20)}.`, 'Short ones.']],
  ['nothing is nothing', [], []],
])('%s', (_what, lines, paragraphs) => {
  expect(paragraphsOf(lines, Math.max(0, ...lines.map(({ length }) => length)))).toEqual(paragraphs)
})
