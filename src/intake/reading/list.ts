import { type Block, rankOf, textOf } from './block.ts'
import type { Family } from './family.ts'
import { headingName } from './heading.ts'
import { isBare, isSameSort, isTopLevel, type ListPart } from './list-part.ts'

/** One list as found: its heading and what stands under it, parted at its sub-headings. */
export type FoundList = {
  name: string
  body: 'authority' | 'LSCB'
  heading: Block
  parts: ListPart[]
  /** The heading that closed it; null when the document or the list's own pattern gave out. */
  endedBy: Block | null
}

export function listsIn(blocks: Block[], family: Family): FoundList[] {
  const lists: FoundList[] = []
  const naming = namingHeadings(blocks)
  let at = 0
  while (at < blocks.length) {
    const list = listAt(blocks, at, family)
    if (list) lists.push({ ...list, body: bodyOf(list, { naming, before: lists }) })
    at += list ? 1 + sizeOf(list) : 1
  }
  return lists.filter((list, index) => !isOnlyATitle(list, lists[index + 1]))
}

function listAt(blocks: Block[], at: number, family: Family): FoundList | null {
  const heading = blocks[at]
  if (!heading || !opensList(heading, blocks[at + 1], family)) return null
  const list: FoundList = {
    name: headingName(heading),
    body: 'authority',
    heading,
    parts: [{ subheading: null, blocks: [] }],
    endedBy: null,
  }
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next]
    if (!block) break
    const place = { list, following: blocks[next + 1], family }
    if (isSubheading(block, place)) list.parts.push({ subheading: block, blocks: [] })
    else if (closes(block, place)) return { ...list, endedBy: isKnownEnd(block, family) ? block : null }
    else list.parts.at(-1)?.blocks.push(block)
  }
  return list
}

function opensList(block: Block, following: Block | undefined, family: Family): boolean {
  if (block.kind === 'item' || block.kind === 'column head' || !family.lists.test(headingName(block))) return false
  return block.kind === 'heading' || following?.kind === 'item'
}

function sizeOf(list: FoundList): number {
  return list.parts.reduce((total, part) => total + part.blocks.length + (part.subheading ? 1 : 0), 0)
}

type Place = { list: FoundList; following: Block | undefined; family: Family }

function closes(block: Block, { list, following, family }: Place): boolean {
  if (block.kind === 'heading' || isPlainHeading(block, following, family)) return true
  const part = list.parts.at(-1)
  const first = part?.blocks.find((each) => each.kind === 'item')
  if (!part || family.prose === 'an item each') return false
  if (isBare(block, list.heading, part)) return false
  if (block.kind === 'item') return first !== undefined && isTopLevel(block, part) && !isSameSort(block, part)
  return first !== undefined && block.x <= first.x + 4 && !isSameSort(following, part)
}

/** A heading that lost its weight, known by its words alone. */
function isPlainHeading(block: Block, following: Block | undefined, family: Family): boolean {
  return (
    block.kind === 'paragraph' && block.lines.length < 3 && (family.ends.test(headingName(block)) || opensList(block, following, family))
  )
}

/** Quieter than the list's heading, or a timescale, or set like it where the family divides its lists that way. */
function isSubheading(block: Block, { list, following, family }: Place): boolean {
  const name = headingName(block)
  if (block.kind === 'item' || family.lists.test(name) || !following) return false
  if (family.timescales?.test(name) && (block.kind === 'heading' || textOf(block).endsWith(':'))) return true
  if (block.kind !== 'heading') return false
  const goesOn = following.kind === 'item' && isSameSort(following, { subheading: null, blocks: list.parts.flatMap((part) => part.blocks) })
  if (family.ends.test(name)) return false
  if (rankOf(block) < rankOf(list.heading)) return goesOn || beginsAgain(following, list) || (family.themes && partsProse(following, list))
  return goesOn && family.themes && rankOf(block) === rankOf(list.heading)
}

/** Under a quieter heading a numbered list may count from one again. */
function beginsAgain(following: Block, list: FoundList): boolean {
  const isNumbered = list.parts.some((part) => part.blocks.some((block) => (block.marker?.number ?? 0) > 0))
  return isNumbered && following.marker?.number === 1
}

/** Under a quieter heading at the head of a list that is written as prose. */
function partsProse(following: Block, list: FoundList): boolean {
  const isListed = list.parts.some((part) => part.blocks.some((block) => block.kind === 'item'))
  const isDivided = list.parts.every((part) => part.subheading !== null || part.blocks.length === 0)
  return following.kind === 'paragraph' && isDivided && !isListed
}

function isKnownEnd(block: Block, family: Family): boolean {
  return block.kind === 'heading' || family.ends.test(headingName(block))
}

/** "What does the local authority need to improve?", with at most a sentence, above "Areas for improvement": the second is the list. */
function isOnlyATitle(list: FoundList, next: FoundList | undefined): boolean {
  if (!next || list.endedBy !== next.heading) return false
  const blocks = list.parts.flatMap((part) => part.blocks)
  return blocks.length === 0 || (blocks.length === 1 && blocks[0]?.kind === 'paragraph' && rankOf(list.heading) > rankOf(next.heading))
}

const BOARD = /\bLSCB\b|safeguarding children.{0,3} board/i

/** Headings that say whose part of the report begins; those of the title page, or of a document without pages, often name both. */
function namingHeadings(blocks: Block[]): Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const names = headings.filter((block) => BOARD.test(textOf(block)) || /local authority|children in need of help/i.test(textOf(block)))
  const isTitle = (block: Block) => block.page !== 0 && block.page === blocks[0]?.page
  const isTheBoardsAlone = names.filter(isTitle).every((block) => BOARD.test(textOf(block)))
  return isTheBoardsAlone ? names : names.filter((block) => !isTitle(block))
}

/** Whose list it is: the last such heading before it, or itself, that is at least as loud; under a list's second printing, however quiet. */
function bodyOf({ heading, name }: FoundList, { naming, before }: { naming: Block[]; before: FoundList[] }): 'authority' | 'LSCB' {
  const first = before.find((list) => list.name === name)
  const counts = (block: Block) => rankOf(block) >= rankOf(heading) || (first !== undefined && isAfter(block, first.heading))
  const last = naming.findLast((block) => !isAfter(block, heading) && counts(block))
  return last && BOARD.test(textOf(last)) ? 'LSCB' : 'authority'
}

function isAfter(block: Block, heading: Block): boolean {
  if (block.page !== heading.page) return block.page > heading.page
  return (block.lines[0]?.y ?? 0) < (heading.lines[0]?.y ?? 0)
}
