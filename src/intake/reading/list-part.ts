import { type Block, lastLine } from './block.ts'
import { headingName } from './heading.ts'

/** What stands under a list's heading, or under one of its sub-headings. */
export type ListPart = { subheading: Block | null; blocks: Block[] }

/** What a sub-heading says when it says by when; any other is only a theme. */
const TIMESCALE = /^(immediate(ly)?|within\b.{3,40}|by\b.{3,40})$/i

export function timescaleOf({ subheading }: ListPart): string | null {
  const name = subheading ? headingName(subheading) : ''
  return TIMESCALE.test(name) ? name : null
}

/** What begins further in than the list's items is a point of the item above it; so is what has another glyph, where the item asks for points. */
export function isTopLevel(block: Block, part: ListPart): boolean {
  const first = part.blocks.find((each) => each.kind === 'item')
  if (!first) return true
  if (block.x <= first.x + 8) return isAlike(block, first) || !(block.page === 0 || isAskedFor(block, first, part))
  return block.x < first.textX - 4 && isAlike(block, first)
}

/** The same kind of marker as the items so far; where they are numbered, the next number, or one beside it that was mistyped. */
export function isSameSort(block: Block | undefined, part: ListPart): boolean {
  if (block?.kind !== 'item' || !block.marker) return false
  const last = part.blocks.findLast((each) => each.kind === 'item' && isTopLevel(each, part))?.marker
  if (!last) return true
  if (last.number === null || block.marker.number === null) return last.number === block.marker.number
  return block.marker.number >= last.number && block.marker.number <= last.number + 3
}

/** Part of a list whose bullets were drawn, not typed: paragraphs set in from their heading, with whatever is set in as far as they. */
export function isBare(block: Block, heading: Block, part: ListPart): boolean {
  const [first] = part.blocks
  return first?.kind === 'paragraph' && first.x > heading.x + 8 && block.x >= first.x - 4
}

/** The items of such a list; none where a single paragraph only introduces what follows. */
export function bareItems(heading: Block, part: ListPart): Block[] {
  const [first] = part.blocks
  const paragraphs = part.blocks.filter(
    (block) => block.kind === 'paragraph' && isBare(block, heading, part) && block.x < (first?.x ?? 0) + 4,
  )
  return paragraphs.length > 1 ? paragraphs : []
}

/** The last item before it that is marked as the first one is ends in a colon. */
function isAskedFor(block: Block, first: Block, part: ListPart): boolean {
  const at = part.blocks.indexOf(block)
  const above = at === -1 ? part.blocks : part.blocks.slice(0, at)
  const item = above.findLast((each) => each.kind === 'item' && isAlike(each, first))
  return item !== undefined && (lastLine(item)?.text ?? '').endsWith(':')
}

function isAlike(block: Block, other: Block): boolean {
  return block.marker?.number === null ? block.marker.text === other.marker?.text : other.marker?.number !== null
}
