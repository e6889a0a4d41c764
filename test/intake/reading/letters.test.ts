import { parse } from '../../../src/intake/reading/parse.ts'
import { paper } from './paper.ts'

async function read(...pages: string[]) {
  const outcome = await parse(paper(...pages))
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading
}

const MUCH_MORE = 'And a good deal more was said about it, as is usual in a document like this, over many lines of ordinary print.'

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

test('joint inspections of 2016 to 2020: sub-headings divide the areas for improvement, until a case study', async () => {
  const { recommendations } = await read(
    `
20 June 2018
## Joint targeted area inspection of Westmere
${MUCH_MORE.slice(0, 70)}
## Key strengths
### Leadership and management
* Leaders know each other well.
## Areas for priority actions
* There are no areas for priority action
## Areas for improvement
## Identifying and managing risk at the front door
* Calls are not always answered.
* Some are answered late.
## Leadership and management
* Plans are not read.
## Case study: area for improvement
${MUCH_MORE.slice(0, 70)}
* A case study may have bullets too.
## Next steps
`,
  )
  expect(recommendations.map(({ list, timescale, text, doubts }) => [list, timescale, text, doubts])).toEqual([
    ['Areas for improvement', null, 'Calls are not always answered.', []],
    ['Areas for improvement', null, 'Some are answered late.', []],
    ['Areas for improvement', null, 'Plans are not read.', []],
  ])
})

test('joint inspections: areas written as paragraphs under sub-headings are an item each, marked', async () => {
  const { recommendations } = await read(`
20 June 2018
## Joint targeted area inspection of Westmere
${MUCH_MORE.slice(0, 70)}
## Areas for improvement
### At the front door
Calls are not always answered, and
nobody knows why.

Some are answered late.
### Leadership and management
Plans are not read.
## Next steps
`)
  expect(recommendations.map(({ text, doubts }) => [text, doubts.length])).toEqual([
    ['Calls are not always answered, and nobody knows why.', 1],
    ['Some are answered late.', 1],
    ['Plans are not read.', 1],
  ])
})

test('joint inspections: strengths that have a heading of their own end the list', async () => {
  const { recommendations } = await read(`
## Joint targeted area inspection of Westmere
${MUCH_MORE.slice(0, 70)}
## What needs to improve?
* How soon people ring back.
## Early help strengths
* People ring back kindly.
## Main findings
`)
  expect(recommendations.map(({ text }) => text)).toEqual(['How soon people ring back.'])
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
