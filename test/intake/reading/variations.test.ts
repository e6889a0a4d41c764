import { parse } from '../../../src/intake/reading/parse.ts'
import { paper } from './paper.ts'

const PRINT = 'Ordinary print goes on here for a while, as it does in every report,\nso that its size is the size of the page.'

/** Of each kind: how it is titled, how its list is headed, and what comes next. */
const KINDS = [
  [
    'ILACS',
    '# Inspection of Westmere local\n# authority children’s services',
    'What needs to improve',
    'The experiences and progress of children in care',
  ],
  [
    'SIF',
    '# Westmere\n## Inspection of services for children in need of help and\n## protection',
    'Recommendations',
    'Summary for children and young people',
  ],
  [
    'SIF',
    '# Westmere\n## Inspection of services for children in need of help and\n## protection',
    'Areas for improvement',
    'The local authority’s strengths',
  ],
  ['PRE-SIF', '# Inspection of looked after children services', 'Areas for improvement', 'Outcomes for looked after children'],
  ['JTAI', '## Joint targeted area inspection of Westmere', 'What needs to improve', 'Strengths'],
  ['JTAI', '## Joint targeted area inspection of Westmere', 'Areas for improvement', 'Case study: area for improvement'],
  ['SEND', '# Area SEND inspection of Westmere\n# Local Area Partnership', 'Areas for improvement', 'Local area partnership details'],
  [
    'FOCUSED VISIT',
    '## Focused visit to Westmere children’s services',
    'What needs to improve in this area of social work practice',
    'Main findings',
  ],
  [
    'MONITORING VISIT',
    '## Monitoring visit to Westmere children’s services',
    'Area for priority action',
    'Findings and evaluation of progress',
  ],
] as const

type Parts = { title: string; list: string; end: string }

/** Each is the same two items in another dress. */
const VARIATIONS: Record<string, (parts: Parts) => string[]> = {
  'as usual': ({ title, list, end }) => [`${title}\n${PRINT}`, `## ${list}\n* One goes on\n  and on.\n* Two\n## ${end}\n${PRINT}`],
  'a heading with a colon': ({ title, list, end }) => [`${title}\n${PRINT}\n## ${list}:\n* One goes on\n  and on.\n* Two\n## ${end}`],
  'a heading that asks, with the figure of a footnote glued on': ({ title, list, end }) => [
    `${title}\n${PRINT}\n## ${list}?1\n* One goes on\n  and on.\n* Two\n## ${end}`,
  ],
  'a page break inside an item, past a footnote and a foot': ({ title, list, end }) => [
    `${title}\n${PRINT}\n## ${list}\n* One goes on\n^ 1 A footnote is not text.`,
    `  and on.\n* Two\n## ${end}\n${PRINT}`,
  ],
  'a contents page that repeats the headings': ({ title, list, end }) => [
    `${title}\n${PRINT}`,
    `## Contents\n${list} | 3\n${end} | 4`,
    `${PRINT}\n## ${list}\n* One goes on\n  and on.\n* Two\n## ${end}`,
  ],
  'the list on the last page, with nothing after it': ({ title, list }) => [
    `${title}\n${PRINT}`,
    `## ${list}\n* One goes on\n  and on.\n* Two`,
  ],
  'numbers from where the paragraphs had come to': ({ title, list, end }) => [
    `${title}\n${PRINT}\n## ${list}\n24. One goes on\n    and on.\n25. Two\n## ${end}\n26. Something else.`,
  ],
  'a bullet alone on its line': ({ title, list, end }) => [
    `${title}\n${PRINT}\n## ${list}\n* \n  One goes on\n  and on.\n* \n  Two\n## ${end}`,
  ],
}

const cases = KINDS.flatMap(([kind, title, list, end]) =>
  Object.entries(VARIATIONS).map(([variation, pagesOf]) => ({ kind, list, variation, pages: pagesOf({ title, list, end }) })),
)

test.each(cases)('$kind, “$list”: $variation', async ({ kind, list, pages }) => {
  const outcome = await parse(paper(...pages))
  if (!outcome.ok) throw new Error(outcome.problem)
  const { reading } = outcome
  expect(reading.kind).toBe(kind)
  expect(reading.recommendations.map((item) => [item.list, item.text, item.points])).toEqual([
    [list, 'One goes on and on.', []],
    [list, 'Two', []],
  ])
})

test.each(KINDS)('%s: a report without a list has none, though it speaks of one', async (_kind, title, list, end) => {
  const outcome = await parse(paper(`${title}\n${PRINT}\nAn earlier visit spoke of ${list.toLowerCase()}.\n## ${end}\n${PRINT}`))
  expect(outcome.ok && outcome.reading.recommendations).toEqual([])
})

test('a heading broken in two lines, and a wrapped line that is only a number', async () => {
  const outcome = await parse(
    paper(
      `# Westmere\n## Inspection of services for children in need of help and\n## protection\n${PRINT}`,
      `## What does the local authority need\n## to improve?\n* Help that is long in coming for those who reach the age of\n  17.\n* Two\n## Information about\n## this inspection\n${PRINT}`,
    ),
  )
  expect(outcome.ok && outcome.reading.recommendations.map(({ list, text }) => [list, text])).toEqual([
    ['What does the local authority need to improve', 'Help that is long in coming for those who reach the age of 17.'],
    ['What does the local authority need to improve', 'Two'],
  ])
})
