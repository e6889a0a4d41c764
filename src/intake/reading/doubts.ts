import { type Item, itemText } from './items.ts'
import type { FoundList } from './list.ts'

const PROSE = 'Written as prose, not as a list: it may hold more than one recommendation.'
const BARE = 'Its bullet could not be seen: check where it begins and ends.'

/** Why a person should look at every item of this list again. */
export function doubtsAboutList(list: FoundList, lists: FoundList[]): string[] {
  const isTwice = lists.some((other) => other !== list && other.name === list.name && other.body === list.body)
  return isTwice ? ['This heading appears more than once in the report.'] : []
}

/** Why a person should look at this item again, in words for the check page. */
export function doubtsAbout(item: Item, siblings: Item[], at: number): string[] {
  const before = siblings[at - 1]
  const doubts: string[] = []
  if (isProse(item, before)) doubts.push(siblings.length === 1 ? PROSE : BARE)
  if (isSmall(item) && siblings.slice(0, 20).filter(isSmall).length * 2 < Math.min(20, siblings.length)) {
    doubts.push('It begins in the middle of a sentence: the line before may belong to it.')
  }
  if (at === siblings.length - 1 && item.list.endedBy === null)
    doubts.push('The list ends here without a heading known to follow it: something may be missing or added.')
  if (before?.number && item.number && item.number !== before.number + 1) doubts.push('Its number does not follow the one before.')
  return doubts
}

/** A row of a table is parted from the one above by a drawn line, or by the end of the page. */
function isProse(item: Item, before: Item | undefined): boolean {
  const [first] = item.words
  const isRow = first?.ruledOff || (before?.words[0]?.ruledOff && before.words[0].page !== first?.page)
  return first?.kind === 'paragraph' && item.body === null && !isRow
}

function isSmall(item: Item): boolean {
  return /^\p{Ll}/u.test(itemText(item))
}
