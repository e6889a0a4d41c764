import { parse } from '../../../src/intake/reading/parse.ts'
import { paper } from './paper.ts'

async function read(...pages: string[]) {
  const outcome = await parse(paper(...pages))
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading
}

const MUCH_MORE = 'And a good deal more was said about it, as is usual in a document like this, over many lines of ordinary print.'

test('single inspections: one numbering through both lists, the board kept apart', async () => {
  const reading = await read(
    `
# Westmere Borough Council
## Inspection of services for children in need of help and
## protection, children looked after and care leavers
Inspection date: 25 February 2014 – 19 March 2014
Report published: 2 May 2014
## The overall judgement is requires improvement
1. Children who need help and protection
`,
    `
## What does the local authority need to improve?
### Priority and immediate action
24. See every child on the list within a week.
25. Tell the partners who
    decides, and how:
- by letter
- by telephone
### Areas for improvement:
26. Read the plans again.
## Information about this inspection
${MUCH_MORE}
## The effectiveness of the local safeguarding children board is good
### Areas for improvement
90. Meet more often.
### Key strengths and weaknesses of the LSCB
91. The board meets in the town hall. ${MUCH_MORE.slice(0, 40)}
`,
  )
  expect([reading.kind, reading.authority, reading.publishedOn]).toEqual(['SIF', 'Westmere Borough Council', '2014-05-02'])
  expect([reading.inspectedFrom, reading.inspectedTo]).toEqual(['2014-02-25', '2014-03-19'])
  expect(reading.judgements).toContainEqual({ area: 'Overall effectiveness', grade: 'Requires improvement' })
  expect(reading.recommendations.map(({ list, number, text, points, body }) => [list, number, text, points, body])).toEqual([
    ['Priority and immediate action', 24, 'See every child on the list within a week.', [], 'authority'],
    ['Priority and immediate action', 25, 'Tell the partners who decides, and how:', ['by letter', 'by telephone'], 'authority'],
    ['Areas for improvement', 26, 'Read the plans again.', [], 'authority'],
    ['Areas for improvement', 90, 'Meet more often.', [], 'LSCB'],
  ])
})

test('single inspections: sub-headings divide a numbered list without ending it, and the list keeps its name', async () => {
  const { recommendations } = await read(`
# Westmere Borough Council
## Inspection of services for children in need of help and
## protection, children looked after and care leavers
## Areas for improvement
### Leadership, management and governance
24. Read the plans.
### Children looked after
25. See the children.
### The local authority’s strengths
26. ${MUCH_MORE.slice(0, 60)}
${MUCH_MORE.slice(0, 60)}
`)
  expect(recommendations.map(({ list, number }) => [list, number])).toEqual([
    ['Areas for improvement', 24],
    ['Areas for improvement', 25],
  ])
})

test('single inspections: a list that says there are none has none', async () => {
  const { recommendations } = await read(`
# Westmere Borough Council
## Inspection of services for children in need of help and
## protection, children looked after and care leavers
## Priority and immediate action
24. The inspection did not find any areas for priority and immediate action.
## Areas for improvement
25. Read the plans.
## Summary for children and young people
${MUCH_MORE.slice(0, 80)}
`)
  expect(recommendations.map(({ number, text }) => [number, text])).toEqual([[25, 'Read the plans.']])
})

test('single inspections: a second list of the same name is the board’s, however quiet the board’s heading', async () => {
  const { recommendations } = await read(
    `
# Westmere Borough Council
## Inspection of services for children in need of help and
## protection, children looked after and care leavers
## Recommendations
1. Read the plans.
## Summary for children and young people
${MUCH_MORE.slice(0, 80)}
`,
    `
### The Local Safeguarding Children Board requires improvement
${MUCH_MORE.slice(0, 80)}
## Recommendations
124. Meet more often.
## Inspection findings
`,
  )
  expect(recommendations.map(({ number, body }) => [number, body])).toEqual([
    [1, 'authority'],
    [124, 'LSCB'],
  ])
})

test('inspections of 2013: each item has the time it was given, and the sentence above is no item', async () => {
  const reading = await read(
    `
# Inspection of looked after children services
## Westmere Borough Council
Inspection dates: 15 – 19 July 2013
Reporting inspector Avery Quill HMI
Published: 23 August 2013
`,
    `
## Areas for improvement
22. In order to improve, the local authority should take the
    following action.
### Immediately:
* see the children
* hear what they say
### Within three months:
* write it down

## Outcomes for looked after children
23. ${MUCH_MORE.slice(0, 60)}
`,
  )
  expect([reading.kind, reading.authority, reading.leadInspector]).toEqual(['PRE-SIF', 'Westmere Borough Council', 'Avery Quill'])
  expect(reading.recommendations.map(({ timescale, number, text }) => [timescale, number, text])).toEqual([
    ['Immediately', null, 'see the children'],
    ['Immediately', null, 'hear what they say'],
    ['Within three months', null, 'write it down'],
  ])
})

test('a covering letter bound in front is not taken for the report', async () => {
  const reading = await read(
    `
### Harbour House
9 April 2026
Dear director, here is the report of our inspection.
${MUCH_MORE.slice(0, 70)}
`,
    `
# Inspection of Westmere local
# authority children’s services
Inspection dates: 2 to 13 March 2026
## What needs to improve?
* How soon people ring back.
## The experiences and progress of children in care: good
`,
  )
  expect([reading.kind, reading.authority, reading.inspectedTo]).toEqual(['ILACS', 'Westmere', '2026-03-13'])
  expect(reading.recommendations).toHaveLength(1)
})

test('area SEND inspections: the table says who is responsible, over the page too, and paragraphs are items', async () => {
  const reading = await read(
    `
# Area SEND inspection of Westmere
# Local Area Partnership
Inspection dates: 9 to 13 December 2024
## Inspection outcome
There are widespread failings. ${MUCH_MORE.slice(0, 40)}

## Areas for priority action
**Responsible body** | **Areas for priority action**
=
Westmere Borough Council | Leaders should act on the waits
and NHS Harbour ICB | and on the gaps between
`,
    `
 | the services for children.
=
NHS Harbour ICB | Leaders should buy chairs.
=
## Areas for improvement
=
  Leaders should ask more families, including:
- those by the sea
- those in the hills.
=
  Leaders should read what families
  have said.
=
## Local area partnership details
`,
  )
  expect([reading.kind, reading.authority]).toEqual(['SEND', 'Westmere'])
  expect(reading.judgements[0]?.grade).toMatch(/^There are widespread failings/)
  expect(reading.recommendations.map(({ text, points, body }) => [text, points, body])).toEqual([
    [
      'Leaders should act on the waits and on the gaps between the services for children.',
      [],
      'Westmere Borough Council and NHS Harbour ICB',
    ],
    ['Leaders should buy chairs.', [], 'NHS Harbour ICB'],
    ['Leaders should ask more families, including:', ['those by the sea', 'those in the hills.'], 'authority'],
    ['Leaders should read what families have said.', [], 'authority'],
  ])
})

test('area SEND inspections: the responsible body may stand in the second column', async () => {
  const { recommendations } = await read(`
# Area SEND inspection of Westmere
# Local Area Partnership
${MUCH_MORE.slice(0, 70)}
## Areas for priority action
**Areas for priority action** | **Responsible body**
=
Leaders should act. | NHS Harbour ICB
=
Leaders should listen. | Westmere Borough Council
## Local area partnership details
`)
  expect(recommendations.map(({ text, body }) => [text, body])).toEqual([
    ['Leaders should act.', 'NHS Harbour ICB'],
    ['Leaders should listen.', 'Westmere Borough Council'],
  ])
})
