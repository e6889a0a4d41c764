import { type Block, textOf } from './block.ts'
import { doubtsAbout, doubtsAboutList } from './doubts.ts'
import type { Family } from './family.ts'
import { partFramework } from './framework.ts'
import { type Item, itemLines, itemsOf, itemText } from './items.ts'
import type { Line, Page } from './line.ts'
import { type FoundList, listsIn } from './list.ts'
import { bodyNamedIn } from './named-body.ts'
import type { ReadRecommendation, ReadSource } from './reading.ts'

/** How many lines of the page are shown on either side of an item. */
const AROUND = 4

export function recommendationsIn(blocks: Block[], pages: Page[], family: Family): ReadRecommendation[] {
  const lists = listsIn(blocks, family)
  const sources = sourcesOn(pages)
  const found = lists.flatMap((list) => {
    const items = itemsOf(list, family.prose)
    const body = bodyOf(list)
    return items.map((item, at) => {
      const doubts = [...doubtsAboutList(list, lists), ...doubtsAbout(item, items, at)]
      return { ...toRecommendation(item, sources(itemLines(item)), doubts), body: item.body ?? body }
    })
  })
  return found.filter((read) => /\p{L}/u.test(read.text))
}

function toRecommendation(item: Item, source: ReadSource | null, doubts: string[]): Omit<ReadRecommendation, 'body'> {
  const points = item.points.map((point) => textOf(point))
  const ending = partFramework(points.at(-1) ?? itemText(item))
  return {
    list: item.list.name,
    number: item.number,
    timescale: item.timescale,
    text: points.length > 0 ? itemText(item) : ending.text,
    points: points.length > 0 ? [...points.slice(0, -1), ending.text] : [],
    framework: ending.framework,
    page: source?.page ?? null,
    source,
    doubts,
  }
}

/** Whose items a list's are, where they do not say so themselves: the board's, or the one body the sentence above them names. */
function bodyOf(list: FoundList): string {
  if (list.body === 'LSCB') return 'LSCB'
  const blocks = list.parts.flatMap((part) => part.blocks)
  const firstItem = blocks.findIndex((block) => block.kind === 'item')
  return bodyNamedIn(blocks.slice(0, Math.max(0, firstItem))) ?? 'authority'
}

/** The lines around an item's own, on the page it begins on and on the one it ends on. */
function sourcesOn(pages: Page[]): (lines: Line[]) => ReadSource | null {
  const places = new Map(pages.flatMap((page) => page.lines.map((line, at) => [placeOf(line), { page, at }])))
  return (lines) => {
    const found = lines
      .flatMap((line) => places.get(placeOf(line)) ?? [])
      .toSorted((one, other) => one.page.number - other.page.number || one.at - other.at)
    const [top, bottom] = [found[0], found.at(-1)]
    if (!top || !bottom) return null
    return {
      page: top.page.number || null,
      lastPage: bottom.page.number || null,
      before: top.page.lines.slice(Math.max(0, top.at - AROUND), top.at).map(asPrinted),
      lines: lines.map(asPrinted),
      after: bottom.page.lines.slice(bottom.at + 1, bottom.at + 1 + AROUND).map(asPrinted),
    }
  }
}

/** Glyphs only the document's own font can draw are shown as a plain bullet. */
function asPrinted(line: Line): string {
  const marker = line.marker?.text.replace(/^(?:[\ue000-\uf8ff◼■▪●]|\u0336)$/u, '•')
  return [marker, line.text.replace(/[\ue000-\uf8ff]/gu, '•')].filter(Boolean).join(' ')
}

function placeOf(line: Line): string {
  return `${line.page} ${line.x} ${line.y}`
}
