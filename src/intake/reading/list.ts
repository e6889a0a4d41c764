import { type Block, rankOf, textOf } from './block.ts'
import type { Family } from './family.ts'
import { headingName } from './heading.ts'

/** One list as found: its heading and what stands under it, parted at its sub-headings. */
export type FoundList = {
  name: string
  body: 'authority' | 'LSCB'
  heading: Block
  parts: ListPart[]
  /** The heading that closed it; null when the document or the list's own pattern gave out. */
  endedBy: Block | null
}

export type ListPart = { subheading: Block | null; blocks: Block[] }

export function listsIn(blocks: Block[], family: Family): FoundList[] {
  const lists: FoundList[] = []
  let at = 0
  while (at < blocks.length) {
    const list = listAt(blocks, at, family)
    if (list) lists.push(list)
    at += list ? 1 + sizeOf(list) : 1
  }
  return lists.filter((list, index) => !isOnlyATitle(list, lists[index + 1]))
}

/** Where top-level items of a part begin; what begins further in is a point of the item above it. */
export function isTopLevel(block: Block, part: ListPart): boolean {
  const first = part.blocks.find((each) => each.kind === 'item')
  return !first || block.x < first.textX - 4
}

function listAt(blocks: Block[], at: number, family: Family): FoundList | null {
  const heading = blocks[at]
  if (!heading || !opensList(heading, blocks[at + 1], family)) return null
  const list: FoundList = {
    name: headingName(heading),
    body: bodyAt(blocks, at),
    heading,
    parts: [{ subheading: null, blocks: [] }],
    endedBy: null,
  }
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next]
    if (!block) break
    const place = { list, following: blocks[next + 1], family }
    if (block.kind === 'heading' && isSubheading(block, place)) list.parts.push({ subheading: block, blocks: [] })
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
  if (block.kind === 'heading') return true
  const part = list.parts.at(-1)
  const first = part?.blocks.find((each) => each.kind === 'item')
  if (!part || !first || family.prose === 'an item each') return false
  if (block.kind === 'item') return isTopLevel(block, part) && !isSameSort(block, part)
  return block.x <= first.x + 4 && !isSameSort(following, part)
}

/** Quieter than the list's heading, or a timescale, or set like it where the family divides its lists that way. */
function isSubheading(block: Block, { list, following, family }: Place): boolean {
  const name = headingName(block)
  if (family.lists.test(name) || !following) return false
  if (family.timescales?.test(name)) return true
  const goesOn = following.kind === 'item' && isSameSort(following, { subheading: null, blocks: list.parts.flatMap((part) => part.blocks) })
  if (family.ends.test(name) || !goesOn) return false
  return rankOf(block) < rankOf(list.heading) || (family.themes && rankOf(block) === rankOf(list.heading))
}

/** The same kind of marker as the items so far; where they are numbered, the next number. */
function isSameSort(block: Block | undefined, part: ListPart): boolean {
  if (block?.kind !== 'item' || !block.marker) return false
  const last = part.blocks.findLast((each) => each.kind === 'item' && isTopLevel(each, part))?.marker
  if (!last) return true
  if (last.number === null || block.marker.number === null) return last.number === block.marker.number
  return block.marker.number === last.number + 1
}

function isKnownEnd(block: Block, family: Family): boolean {
  return block.kind === 'heading' || family.ends.test(headingName(block))
}

/** "What does the local authority need to improve?" above "Areas for improvement": the second is the list. */
function isOnlyATitle(list: FoundList, next: FoundList | undefined): boolean {
  const blocks = list.parts.flatMap((part) => part.blocks)
  return next !== undefined && list.endedBy === next.heading && !blocks.some((block) => block.kind === 'item') && blocks.length < 2
}

const BOARD = /\bLSCB\b|safeguarding children.{0,3} board/i

/** Whose list it is: the last heading before it, at least as loud, that names the board or the authority. */
function bodyAt(blocks: Block[], at: number): 'authority' | 'LSCB' {
  const heading = blocks[at]
  const above = blocks
    .slice(0, at + 1)
    .filter((block) => block.kind === 'heading' && block.page > 1 && heading && rankOf(block) >= rankOf(heading))
  const naming = above.findLast((block) => BOARD.test(textOf(block)) || /local authority/i.test(textOf(block)))
  return naming && BOARD.test(textOf(naming)) ? 'LSCB' : 'authority'
}
