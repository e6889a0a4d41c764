import { type Block, isFinished, lastLine } from './block.ts'
import type { Line, Page } from './line.ts'
import { type Print, printOf } from './print.ts'

/** How much further apart than usual lines of one paragraph may be. */
const SLACK = 1.14
/** A bullet on a line of its own may stand a little further above its words. */
const PARTED = 1.6
/** A line drawn closer below the words than this belongs to them. */
const UNDERLINE = 0.2

export function blocksOf(pages: Page[]): Block[] {
  const print = printOf(pages)
  const blocks: Block[] = []
  for (const page of pages) {
    const setting = { page, print, edge: page.lines.reduce((edge, line) => Math.max(edge, line.right), 0) }
    for (const line of page.lines) {
      const block = blocks.at(-1)
      if (block && continues(block, line, setting)) extend(block, line)
      else blocks.push(begin(line, print.size, block !== undefined && isRuledOff(block, line, page)))
    }
  }
  return withColumnHeads(blocks.filter((block) => block.lines.some((line) => line.text !== '')))
}

/** Headings side by side are the heads of a table's columns. */
function withColumnHeads(blocks: Block[]): Block[] {
  return blocks.map((block, at) =>
    standBeside(block, blocks[at - 1]) || standBeside(block, blocks[at + 1]) ? { ...block, kind: 'column head' } : block,
  )
}

function standBeside(block: Block, other: Block | undefined): boolean {
  return other?.kind === 'heading' && block.kind === 'heading' && other.page === block.page && Math.abs(lineY(other) - lineY(block)) < 2
}

function lineY(block: Block): number {
  return block.lines[0]?.y ?? 0
}

/** `edge` is how far right the page's print reaches. */
type Setting = { page: Page; print: Print; edge: number }

function continues(block: Block, line: Line, setting: Setting): boolean {
  if (isRuledOff(block, line, setting.page)) return false
  if (block.kind === 'heading')
    return line.page !== 0 && isHeading(line, setting.print.size) && sameStyle(block, line) && follows(block, line, usual(setting))
  if (block.kind === 'item') return continuesItem(block, line, setting)
  return (
    !line.marker &&
    !isHeading(line, setting.print.size) &&
    Math.abs(line.x - block.x) <= 3 &&
    (follows(block, line, usual(setting)) || flowsOver(block, line))
  )
}

function continuesItem(block: Block, line: Line, setting: Setting): boolean {
  if (line.marker) return isWrapped(block, line, setting)
  const waits = block.lines.every((each) => each.text === '')
  if (waits) return line.x >= block.x && !isLoud(line, setting.print.size) && (follows(block, line, PARTED) || sameHeight(block, line))
  const indented = line.x > block.x + 4
  const isInColumn = !line.bold && Math.abs(line.x - block.textX) <= 3
  if (isHeading(line, setting.print.size))
    return indented && follows(block, line, usual(setting)) && (line.size <= block.size || isInColumn)
  if (indented) return Math.abs(line.x - block.textX) < 30 && (block.page !== line.page || below(block, line) < 3 * line.size)
  return Math.abs(line.x - block.x) <= 4 && ((follows(block, line, usual(setting)) && wasFull(block, setting)) || flowsOver(block, line))
}

/** A line is only broken when it has reached the edge of the print. */
function wasFull(block: Block, { page, edge }: Setting): boolean {
  return page.number === 0 || (lastLine(block)?.right ?? 0) > 0.75 * edge
}

/** "17." or a dash that only stands first because the line before was full: it begins where the words do, not where markers do. */
function isWrapped(block: Block, line: Line, setting: Setting): boolean {
  const isUnset = line.page === 0 && block.marker?.number === null && line.marker?.number !== null
  if (isUnset && line.marker?.number !== 1) return !isFinished(lastLine(block)?.text ?? '')
  const inWords = Math.abs(line.x - block.textX) <= 5 && line.x > block.x + 4 && follows(block, line, usual(setting))
  const opensList = line.marker?.number === 1 || (line.marker?.number === null && line.textX - line.x >= line.size)
  return inWords && wasFull(block, setting) && !opensList && !lastLine(block)?.text.endsWith(':')
}

function begin(line: Line, body: number, ruledOff: boolean): Block {
  const kind = line.marker ? 'item' : isHeading(line, body) ? 'heading' : 'paragraph'
  const { page, x, textX, marker, size, bold } = line
  return { kind, page, lines: [line], x, textX, marker, size, bold, ruledOff }
}

function extend(block: Block, line: Line): void {
  const isHanging = block.kind === 'item' && block.lines.length === 1 && line.x > block.x + 4
  if (isHanging || (block.kind === 'item' && block.lines.every((each) => each.text === ''))) block.textX = line.x
  const words = line.marker ? { ...line, marker: null, text: `${line.marker.text} ${line.text}`.trim() } : line
  block.lines.push(words)
}

function isHeading(line: Line, body: number): boolean {
  return !line.marker && /\p{L}{2}/u.test(line.text) && (line.bold || line.size > 1.08 * body)
}

/** A heading beyond doubt, which no bullet waits for. */
function isLoud(line: Line, body: number): boolean {
  return isHeading(line, body) && (line.page === 0 || line.size > 1.08 * body)
}

function sameStyle(block: Block, line: Line): boolean {
  return block.bold === line.bold && Math.abs(block.size - line.size) < 0.6
}

function usual({ print }: Setting): number {
  return SLACK * print.leading
}

/** One line below the other, with no more white between than the leading allows. */
function follows(block: Block, line: Line, leading: number): boolean {
  const gap = below(block, line)
  return block.lines.at(-1)?.page === line.page && gap > 0.4 * line.size && gap <= leading * line.size
}

function sameHeight(block: Block, line: Line): boolean {
  return block.lines.at(-1)?.page === line.page && Math.abs(below(block, line)) <= 0.4 * line.size
}

/** A sentence that goes on at the head of the next page. */
function flowsOver(block: Block, line: Line): boolean {
  const last = lastLine(block)
  return last !== undefined && last.page === line.page - 1 && !isFinished(last.text) && /^[\p{Ll}\d(]/u.test(line.text)
}

function below(block: Block, line: Line): number {
  return (lastLine(block)?.y ?? 0) - line.y
}

function isRuledOff(block: Block, line: Line, page: Page): boolean {
  const last = lastLine(block)
  if (!last || last.page !== line.page) return false
  const low = last.y - UNDERLINE * last.size
  return page.rules.some((rule) => rule.y < low && rule.y > line.y && rule.x < line.x + 20 && rule.right > line.x + 20)
}
