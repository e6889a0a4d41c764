/** A piece of text set in one font at one place. Measures are in points; y grows upward, as in PDF. */
export type Run = { text: string; x: number; right: number; y: number; size: number; font: string; bold: boolean }

/** One line of print (inside one table cell, if it stands in a table), the glyph or number that opens a list item set apart. */
export type Line = {
  page: number
  x: number
  right: number
  y: number
  size: number
  bold: boolean
  marker: Marker | null
  /** Where the words begin: right of the marker when there is one. */
  textX: number
  text: string
}

export type Marker = { text: string; number: number | null }

/** A horizontal line that was drawn, not typed: the edge of a table's row. */
export type Rule = { x: number; right: number; y: number }

/** Number 0 is a document without pages. */
export type Page = { number: number; height: number; lines: Line[]; rules: Rule[] }
