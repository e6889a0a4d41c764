import { type Block, joinLines } from './block.ts'
import type { Line } from './line.ts'
import type { FoundList } from './list.ts'
import { bareItems, isTopLevel, type ListPart, timescaleOf } from './list-part.ts'
import { isTable, rowsOf } from './table.ts'

/** One recommendation in the making: the blocks it was printed in. */
export type Item = {
  list: FoundList
  timescale: string | null
  number: number | null
  words: Block[]
  points: Block[]
  body: string | null
}

/** "There are no areas for priority action", in the place of a list. */
const NONE =
  /^(there (is|are|were) no|(the inspection|inspectors) did not (find|identify) any) .{0,40}\b(areas?|actions?|recommendations?)\b.{0,40}$/i

export function itemsOf(list: FoundList, prose: 'one item' | 'an item each'): Item[] {
  const items = foundItems(list, prose)
  const [first] = items
  return items.length === 1 && first && NONE.test(itemText(first)) ? [] : items
}

export function itemText(item: Item): string {
  return joinLines(item.words.flatMap((block) => block.lines.map((line) => line.text)))
}

export function itemLines(item: Item): Line[] {
  return [...item.words, ...item.points].flatMap((block) => block.lines)
}

function foundItems(list: FoundList, prose: 'one item' | 'an item each'): Item[] {
  const blocks = list.parts.flatMap((part) => part.blocks)
  if (prose === 'an item each' && isTable(blocks))
    return rowsOf(blocks).map((row) => ({ ...itemOf(list, null, row.words), points: row.points, body: row.body }))
  const items = withoutLeadIn(list.parts).flatMap((part) => listedItems(list, part))
  if (items.length > 0 || blocks.length === 0) return items
  return isThemed(list) ? blocks.map((block) => itemOf(list, null, [block])) : [itemOf(list, null, blocks)]
}

/** Prose under sub-headings is no single item. */
function isThemed({ parts }: FoundList): boolean {
  return parts.some((part) => part.subheading !== null)
}

/** A numbered paragraph above bulleted timescales introduces them. */
function withoutLeadIn(parts: ListPart[]): ListPart[] {
  const [first, ...rest] = parts
  return first && isNumbered(first) && rest.length > 0 && !rest.some(isNumbered) ? rest : parts
}

function isNumbered(part: ListPart): boolean {
  return part.blocks.some((block) => (block.marker?.number ?? null) !== null)
}

function listedItems(list: FoundList, part: ListPart): Item[] {
  const timescale = timescaleOf(part)
  const items: Item[] = []
  const bare = new Set(bareItems(list.heading, part))
  for (const block of part.blocks) {
    const item = items.at(-1)
    if (bare.has(block) || (bare.size === 0 && block.kind === 'item' && isTopLevel(block, part)))
      items.push(itemOf(list, timescale, [block]))
    else if (item && block.kind === 'item') item.points.push(block)
    else if (item && block.x > (item.words[0]?.x ?? 0) + 4) item.words.push(block)
  }
  return items
}

function itemOf(list: FoundList, timescale: string | null, words: Block[]): Item {
  return { list, timescale, number: words[0]?.marker?.number ?? null, words, points: [], body: null }
}
