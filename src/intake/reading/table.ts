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
  const bodyColumn = Math.max(
    0,
    heads.findIndex((head) => /responsib|body|bodies/i.test(textOf(head))),
  )
  const columnOf = (cell: Block) => heads.findLastIndex((head) => head.x <= cell.x + 4)
  const rows: { words: Block[]; points: Block[]; who: Block[] }[] = []
  for (const cell of cells) {
    const row = rows.at(-1)
    const isWho = columnOf(cell) === bodyColumn
    if (!row || (isWho && row.words.length > 0 && isComplete(row.words, row.points)))
      rows.push({ words: isWho ? [] : [cell], points: [], who: isWho ? [cell] : [] })
    else if (isWho) row.who.push(cell)
    else (cell.kind === 'item' ? row.points : row.words).push(cell)
  }
  return rows
    .filter((row) => row.words.length > 0)
    .map(({ words, points, who }) => ({ words, points, body: joinLines(who.map(textOf)) || null }))
}

/** A row that runs over the page is cut in the middle of a sentence. */
function isComplete(words: Block[], points: Block[]): boolean {
  return isFinished(textOf(points.at(-1) ?? words.at(-1) ?? { lines: [] }))
}
