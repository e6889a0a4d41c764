import { type Block, isFinished, joinLines, textOf } from './block.ts'

export type Row = { words: Block[]; points: Block[]; body: string | null }

/** Areas set in a table (or as paragraphs), not as a bulleted list under one sentence. */
export function isTable(blocks: Block[]): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  const isIntroduced = paragraphs.length === 1 && blocks.some((block) => block.kind === 'item') && !blocks.some((block) => block.ruledOff)
  return paragraphs.length > 0 && !isIntroduced
}

/** A table with two column heads gives who is responsible beside what; one with none, or one, a row for each ruled-off paragraph. */
export function rowsOf(blocks: Block[]): Row[] {
  const heads = blocks.filter((block) => block.kind === 'column head').toSorted((a, b) => a.x - b.x)
  const cells = blocks.filter((block) => block.kind !== 'column head')
  return heads.length > 1 ? twoColumns(cells, heads) : oneColumn(cells)
}

function oneColumn(cells: Block[]): Row[] {
  const rows: Row[] = []
  const isRuled = cells.some((cell, at) => at > 0 && cell.ruledOff)
  for (const cell of cells) {
    const row = rows.at(-1)
    if (!row) rows.push({ words: [cell], points: [], body: null })
    else if (cell.kind === 'item') row.points.push(cell)
    else if (isRuled && !cell.ruledOff && cell.page === row.words.at(-1)?.page) row.words.push(cell)
    else rows.push({ words: [cell], points: [], body: null })
  }
  return rows
}

function twoColumns(cells: Block[], heads: Block[]): Row[] {
  const whoColumn = Math.max(
    0,
    heads.findIndex((head) => /responsib|body|bodies/i.test(textOf(head))),
  )
  const rows: Block[][] = []
  for (const cell of cells) {
    const row = rows.at(-1)
    const begins = columnOf(cell, heads) === 0 && !isLeftOver(cell, cells)
    if (row && !(begins && isComplete(row, heads, whoColumn))) row.push(cell)
    else rows.push([cell])
  }
  return rows.flatMap((row) => {
    const who = row.filter((cell) => columnOf(cell, heads) === whoColumn)
    const what = row.filter((cell) => !who.includes(cell))
    const words = what.filter((cell) => cell.kind === 'paragraph')
    const points = what.filter((cell) => cell.kind === 'item')
    return words.length > 0 ? [{ words, points, body: joinLines(who.map(textOf)) || null }] : []
  })
}

function columnOf(cell: Block, heads: Block[]): number {
  return heads.findLastIndex((head) => head.x <= cell.x + 4)
}

/** The end of a narrow cell alone at the head of the next page: a new row is ruled off, or has both its cells side by side. */
function isLeftOver(cell: Block, cells: Block[]): boolean {
  const before = cells[cells.indexOf(cell) - 1]
  const isBeside = cells.some((other) => other !== cell && other.page === cell.page && Math.abs(topOf(other) - topOf(cell)) < 4)
  return before !== undefined && before.page !== cell.page && !cell.ruledOff && !isBeside
}

function topOf(block: Block): number {
  return block.lines[0]?.y ?? 0
}

/** Both columns have something, and no sentence is cut: a row that runs over the page is cut in the middle of one. */
function isComplete(row: Block[], heads: Block[], whoColumn: number): boolean {
  const what = row.findLast((cell) => columnOf(cell, heads) !== whoColumn)
  return row.some((cell) => columnOf(cell, heads) > 0) && what !== undefined && isFinished(textOf(what))
}
