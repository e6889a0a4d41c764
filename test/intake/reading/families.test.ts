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

test('joint inspections: a trust named above the list is whose items they are, and the letter sets a day', async () => {
  const reading = await read(
    `
30 January 2024
Dear Westmere Safeguarding Children Partnership
## Joint targeted area inspection of Westmere
This inspection took place from 13 November 2023 to 17 November 2023.
${MUCH_MORE.slice(0, 70)}
## Area for priority action
Urgent action is required by the Harbour and Hills NHS Foundation Trust to
look again at the following:
* who reads the notes
## What needs to improve?
* How soon people ring back.
## Strengths
* People ring back kindly.
## Next steps
Westmere Borough Council should send the written statement of action to
statements@example.gov.uk by 9 May 2024. This will be read.
`,
  )
  expect([reading.kind, reading.authority, reading.publishedOn, reading.statedDeadline]).toEqual([
    'JTAI',
    'Westmere',
    '2024-01-30',
    '2024-05-09',
  ])
  expect([reading.inspectedFrom, reading.inspectedTo]).toEqual(['2023-11-13', '2023-11-17'])
  expect(reading.recommendations.map(({ list, text, body }) => [list, text, body])).toEqual([
    ['Area for priority action', 'who reads the notes', 'Harbour and Hills NHS Foundation Trust'],
    ['What needs to improve', 'How soon people ring back.', 'authority'],
  ])
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

test('focused visits: a letter with a short list, signed by the inspector', async () => {
  const reading = await read(`
26 April 2023
Dear colleague
## Focused visit to Westmere children’s services
This letter summarises the findings of a focused visit to Westmere
children’s services on 15 and 16 March 2023. Inspectors met families.
## Headline findings
${MUCH_MORE.slice(0, 80)}
## What needs to improve in this area of social work practice?
* How plans are shared.
* Who is told.
## Main findings
${MUCH_MORE.slice(0, 80)}
Yours sincerely
Avery Quill
His Majesty’s Inspector
`)
  expect([reading.kind, reading.authority, reading.leadInspector]).toEqual(['FOCUSED VISIT', 'Westmere', 'Avery Quill'])
  expect([reading.inspectedFrom, reading.inspectedTo, reading.publishedOn]).toEqual(['2023-03-15', '2023-03-16', '2023-04-26'])
  expect(reading.recommendations.map(({ list, text }) => [list, text])).toEqual([
    ['What needs to improve in this area of social work practice', 'How plans are shared.'],
    ['What needs to improve in this area of social work practice', 'Who is told.'],
  ])
})

test('monitoring visits: most have no list, which is said and is no failure', async () => {
  const reading = await read(`
26 April 2023
## Monitoring visit to Westmere children’s services
This letter summarises the findings of the monitoring visit to Westmere
children’s services on 15 March 2023.
## Findings and evaluation of progress
${MUCH_MORE.slice(0, 80)}
`)
  expect([reading.kind, reading.authority, reading.recommendations]).toEqual(['MONITORING VISIT', 'Westmere', []])
  expect(reading.warnings).toHaveLength(1)
})
