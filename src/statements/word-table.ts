import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { WordedRecommendation, Wording } from './wording.ts'

// Twentieths of a point, across the 17 centimetres between the margins of an A4 page.
const WIDTHS = [3600, 2200, 1738, 2100]
const WIDTH = 9638
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B1B4B6' } as const
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE }
const MARGINS = { top: 80, bottom: 80, left: 100, right: 100 }
const SHADE = { type: ShadingType.CLEAR, fill: 'F3F2F1', color: 'auto' } as const

/** What is done about one recommendation. Its head is repeated on every page the table runs over. */
export function actionTable({ rows }: WordedRecommendation, columns: Wording['columns']): Table {
  const head = columns.map((text, at) => cell([new Paragraph({ style: 'Cell', children: [new TextRun({ text, bold: true })] })], at, SHADE))
  const body = rows.map((row) => new TableRow({ cantSplit: true, children: row.map((lines, at) => cell(paragraphs(lines), at)) }))
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  })
}

function cell(children: Paragraph[], column: number, shading?: typeof SHADE): TableCell {
  const width = { size: WIDTHS[column] ?? 0, type: WidthType.DXA }
  return new TableCell({ children, width, margins: MARGINS, ...(shading ? { shading } : {}) })
}

function paragraphs(lines: string[]): Paragraph[] {
  return lines.map((text) => new Paragraph({ style: 'Cell', text }))
}
