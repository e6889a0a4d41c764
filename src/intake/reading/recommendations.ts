import { type Block, textOf } from './block.ts'
import { doubtsAbout, doubtsAboutList } from './doubts.ts'
import type { Family } from './family.ts'
import { partFramework } from './framework.ts'
import { type Item, itemLines, itemsOf, itemText } from './items.ts'
import type { Line, Page } from './line.ts'
import { listsIn } from './list.ts'
import { bodyNamedIn } from './named-body.ts'
import type { ReadRecommendation, ReadSource } from './reading.ts'

/** How many lines of the page are shown on either side of an item. */
const AROUND = 4

export function recommendationsIn(blocks: Block[], pages: Page[], family: Family): ReadRecommendation[] {
  const lists = listsIn(blocks, family)
  const found = lists.flatMap((list) => {
    const items = itemsOf(list, family.prose)
    return items.map((item, at) => toRecommendation(item, pages, [...doubtsAboutList(list, lists), ...doubtsAbout(item, items, at)]))
  })
  return found.filter((read) => /\p{L}/u.test(read.text))
}

function toRecommendation(item: Item, pages: Page[], doubts: string[]): ReadRecommendation {
  const points = item.points.map((point) => textOf(point))
  const ending = partFramework(points.at(-1) ?? itemText(item))
  const source = sourceOf(itemLines(item), pages)
  return {
    list: item.list.name,
    number: item.number,
    timescale: item.timescale,
    text: points.length > 0 ? itemText(item) : ending.text,
    points: points.length > 0 ? [...points.slice(0, -1), ending.text] : [],
    framework: ending.framework,
    body: bodyOf(item),
    page: source?.page ?? null,
    source,
    doubts,
  }
}

function bodyOf(item: Item): string {
  if (item.body) return item.body
  if (item.list.body === 'LSCB') return 'LSCB'
  const blocks = item.list.parts.flatMap((part) => part.blocks)
  const firstItem = blocks.findIndex((block) => block.kind === 'item')
  return bodyNamedIn(blocks.slice(0, Math.max(0, firstItem))) ?? 'authority'
}

function sourceOf(lines: Line[], pages: Page[]): ReadSource | null {
  const [first] = lines
  const page = pages.find((each) => each.number === first?.page)
  if (!first || !page) return null
  const own = new Set(lines.map(placeOf))
  const at = page.lines.findIndex((line) => own.has(placeOf(line)))
  const after = page.lines.findLastIndex((line) => own.has(placeOf(line)))
  const before = page.lines.slice(Math.max(0, at - AROUND), at)
  return {
    page: page.number || null,
    before: before.map(asPrinted),
    lines: lines.map(asPrinted),
    after: page.lines.slice(after + 1, after + 1 + AROUND).map(asPrinted),
  }
}

function asPrinted(line: Line): string {
  return [line.marker?.text, line.text].filter(Boolean).join(' ')
}

function placeOf(line: Line): string {
  return `${line.page} ${line.x} ${line.y}`
}
