import { parse } from '../../../src/intake/reading/parse.ts'
import { readText } from '../../../src/intake/reading/read-text.ts'
import { paper } from './paper.ts'

const REPORT = `
# Inspection of Westmere local
# authority children’s services
Inspection dates: 2 to 13 March 2026
Lead inspector: Avery Quill, His Majesty’s Inspector
The report of the last inspection was received on 9 May 2019.
## What needs to improve?
* How soon people ring back.
## The experiences and progress of children in care: good
`

async function receivedIn(letter: string) {
  const outcome = await parse(letter === '' ? paper(REPORT) : paper(letter, REPORT))
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading
}

test.each([
  ['The final report was received on 11 February 2014.', '2014-02-11'],
  ['Dear director,\nThe report was sent to you on 11 February 2014 and was\npublished on 20 March 2014.', '2014-02-11'],
  ['The enclosed letter was received by the council on Tuesday 11 February 2014.', '2014-02-11'],
  ['Our final report was issued to the Director of Children’s Services on\n11 February 2014.', '2014-02-11'],
  ['Received: 11/02/2014\nDear colleague, here it is.', '2014-02-11'],
])('a covering letter that says “%s” gives the day of receipt', async (letter, day) => {
  const { receivedOn, receivedWords } = await receivedIn(letter)
  expect(receivedOn).toBe(day)
  expect(receivedWords?.page).toBe(1)
  expect(letter.replaceAll('\n', ' ')).toContain(receivedWords?.words)
})

test.each([
  ['', 'the report alone'],
  ['30 January 2024\nDear director,\nHere is the report of our inspection.', 'a letter that only has a date'],
  ['The council received a warning on 3 May 2023. The report will be published on 4 June 2024.', 'other days'],
  ['The report was received with thanks. It was published on 4 June 2024.', 'a receipt without its day'],
])('nothing is guessed from “%s”', async (letter) => {
  expect(await receivedIn(letter)).toMatchObject({ receivedOn: null, receivedWords: null })
})

test('a letter that is itself the report may say it too, and pasted text has no page', () => {
  const outcome = readText(`Dear local partnership

Joint targeted area inspection of Westmere

This letter was sent to you on 6 May 2025. It took place from 3 to 7 March 2025.`)
  expect(outcome.ok && [outcome.reading.receivedOn, outcome.reading.receivedWords]).toEqual([
    '2025-05-06',
    { page: null, words: 'This letter was sent to you on 6 May 2025.' },
  ])
})
