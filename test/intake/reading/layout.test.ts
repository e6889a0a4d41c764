import { parse } from '../../../src/intake/reading/parse.ts'
import { paper } from './paper.ts'

const TITLE = '# Inspection of Westmere local\n# authority children’s services'
const PRINT = 'Ordinary print goes on here for a while, as it does in every report,\nso that its size is the size of the page.'
const NEXT = '## The experiences and progress of children in care: good\n1. Something else.'

async function itemsIn(...pages: string[]) {
  const outcome = await parse(paper(...pages))
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.reading.recommendations
}

/** Its number in the middle of the page's foot, but above the margin. */
const page = (number: number, rows: string) => `${rows}\n${'\n'.repeat(98)}                        ${number}`
const textsIn = async (...pages: string[]) => (await itemsIn(...pages)).map(({ text }) => text)

test('a list runs over the page, past footnotes and feet', async () => {
  const pages = ['* One', `* Two goes on\n^ 1 A footnote is not text.`, '  and on.\n* Three']
  const texts = await textsIn(`${TITLE}\n${PRINT}\n## What needs to improve?\n${pages[0]}`, pages[1] ?? '', `${pages[2]}\n${NEXT}`)
  expect(texts).toEqual(['One', 'Two goes on and on.', 'Three'])
})

test('a number that only stands first on its line because the line before was full opens no item', async () => {
  const texts = await textsIn(
    `${TITLE}\n${PRINT}\n## What needs to improve\n* Help that is long in coming for those who reach the age of\n  17. It comes late.\n* More\n${NEXT}`,
  )
  expect(texts).toEqual(['Help that is long in coming for those who reach the age of 17. It comes late.', 'More'])
})

test('the contents page repeats the headings and is passed over', async () => {
  const contents = '## Contents\nWhat needs to improve | 4\nThe experiences and progress of children in care | 5'
  expect(await textsIn(`${TITLE}\n${PRINT}`, contents, `${PRINT}\n## What needs to improve\n* One\n${NEXT}`)).toEqual(['One'])
})

test('a report without a list has no recommendations', async () => {
  expect(await textsIn(`${TITLE}\n${PRINT}\nAn earlier visit named an area for priority action.\n${NEXT}`)).toEqual([])
})

test('a bullet alone on its line waits for its words, and one that never gets any is nothing', async () => {
  const items = await itemsIn(`${TITLE}\n${PRINT}\n## What needs to improve\n* One\n* \n  Two\n* \n* Three\n${NEXT}`)
  expect(items.map(({ text }) => text)).toEqual(['One', 'Two', 'Three'])
})

test('prose under the heading is one item, and says so', async () => {
  const items = await itemsIn(
    `${TITLE}\n${PRINT}\n## What needs to improve\nThe council should look again at\nhow it listens to children.\n${NEXT}`,
  )
  expect(items).toHaveLength(1)
  expect(items[0]?.doubts[0]).toMatch(/prose/)
})

test('prose under one such heading is kept although another list follows at once', async () => {
  const items = await itemsIn(
    `${TITLE}\n${PRINT}\n## Area for priority action\nThe council should answer at night.\n## What needs to improve\n* One\n${NEXT}`,
  )
  expect(items.map(({ list, text }) => [list, text])).toEqual([
    ['Area for priority action', 'The council should answer at night.'],
    ['What needs to improve', 'One'],
  ])
})

test('a list that simply stops is read, and its last item is marked', async () => {
  const items = await itemsIn(
    `${TITLE}\n${PRINT}\n## What needs to improve\n* One\n* Two\nThe next heading lost its weight.\n1. Something else.`,
  )
  expect(items.map(({ text, doubts }) => [text, doubts.length])).toEqual([
    ['One', 0],
    ['Two', 1],
  ])
})

test('a heading that comes twice is marked on every item under it', async () => {
  const items = await itemsIn(
    `${TITLE}\n${PRINT}\n## What needs to improve\n* One\n## Strengths\n* Much\n## What needs to improve\n* Two\n${NEXT}`,
  )
  expect(items.map(({ text, doubts }) => [text, doubts])).toEqual([
    ['One', ['This heading appears more than once in the report.']],
    ['Two', ['This heading appears more than once in the report.']],
  ])
})

test('an item that begins in the middle of a sentence is marked', async () => {
  const items = await itemsIn(`${TITLE}\n${PRINT}\n## What needs to improve\n* One\n* two is the end of something\n* Three\n${NEXT}`)
  expect(items.map(({ doubts }) => doubts.length)).toEqual([0, 1, 0])
})

test('page numbers that stand above the margin are known by their counting', async () => {
  const texts = await textsIn(
    page(1, `${TITLE}\n${PRINT}`),
    page(2, '## What needs to improve?\n* One goes on'),
    page(3, '  and on.\n* Two'),
    page(4, NEXT),
  )
  expect(texts).toEqual(['One goes on and on.', 'Two'])
})

test('a last line that is set larger, but in the column of the words, belongs to its item', async () => {
  const [, second] = await itemsIn(
    `${TITLE}\n${PRINT}\n## What needs to improve?\n* One\n* Two\n> (outcome 4, national framework)\n* Three\n${NEXT}`,
  )
  expect([second?.text, second?.framework?.number]).toEqual(['Two', 4])
})
