import type { Line, Marker } from './line.ts'

/** Lines that belong together: a heading, the head of a table's column, one item of a list, or a paragraph (or table cell). */
export type Block = {
  kind: 'heading' | 'column head' | 'item' | 'paragraph'
  page: number
  lines: Line[]
  /** Where it begins: at its marker, or at its words. */
  x: number
  /** Where its words are lined up. */
  textX: number
  marker: Marker | null
  size: number
  bold: boolean
  /** A drawn line parts it from the block above, as a table's row is. */
  ruledOff: boolean
}

export function textOf(block: Pick<Block, 'lines'>): string {
  return joinLines(block.lines.map((line) => line.text))
}

/** A line ending in a hyphen goes on without a space, unless the hyphen hangs ("16- and 17-year-olds"). */
export function joinLines(lines: string[]): string {
  return lines
    .map((line, at) => (at === 0 || goesOn(lines[at - 1] ?? '', line) ? line : ` ${line}`))
    .join('')
    .trim()
}

function goesOn(before: string, line: string): boolean {
  return /^\p{L}-$/u.test(before.slice(-2)) && !/^(and|or|to)\b/.test(line)
}

/** How loudly it is set: by size, then by weight. Measured to half a point. */
export function rankOf(block: Block): number {
  return Math.round(block.size * 2) + (block.bold ? 0.5 : 0)
}

export function lastLine(block: Block): Line | undefined {
  return block.lines.at(-1)
}

export function isFinished(text: string): boolean {
  return /[.!?:;]['’”)\]]*$/.test(text.trim())
}
