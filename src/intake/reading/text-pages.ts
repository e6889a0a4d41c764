import { isKnownHeading } from './families.ts'
import type { Line, Page } from './line.ts'
import { splitMarker } from './markers.ts'

const LEADING = 14
/** Rows at the start that are the title, though the pages' feet repeat them. */
const OPENING = 12
const GRADE_AT_END = /^(\p{Lu}[^.]{8,90}?)(?:\t\s*|\s+)(Outstanding|Good|Requires improvement(?: to be good)?|Inadequate|Adequate)$/u
/** A row that opens an item of a list is never a head or foot. */
const OPENS_ITEM = /^\s*(?:[•◼▪●○■□◦‣\ue000-\uf8ff–-]|\d{1,3}[.)])\s*\S/u
const LONE_MARKER = /^([•◼▪●○■□◦‣\ue000-\uf8ff-]|\d{1,3}[.)])$/u

/** Pasted text, set out as if printed: blank lines become white space, known headings bold, a tab the next column. */
export function pagesOfText(text: string): Page[] {
  const rows = text
    .replace(/\r\n?|\f/g, '\n')
    .split('\n')
    .map((row) => row.trimEnd())
  const running = runningRows(rows)
  const seen = new Set<string>()
  const lines: Line[] = []
  let y = rows.length * 2 * LEADING
  rows.forEach((row, at) => {
    if (row.trim() === '') y -= LEADING
    else if (!(running.has(shape(row)) && (at > OPENING || seen.has(shape(row)))) && !/^\s*\d{1,3}\s*$/.test(row)) {
      y -= LEADING
      seen.add(shape(row))
      lines.push(...linesOfRow(row, y, isHeadingRow(rows, at)))
    }
  })
  return [{ number: 0, height: 0, lines, rules: [] }]
}

function linesOfRow(row: string, y: number, isHeading: boolean): Line[] {
  const indent = row.search(/\S/) * 4
  const cells = isHeading ? [row.trim()] : cellsOf(row.trim())
  return cells.map((text, column) => lineOf(text, { x: column === 0 ? indent : 300 * column, y, isHeading }))
}

/** A tab parts columns, and so does nothing at all before a grade that ends a row. */
function cellsOf(row: string): string[] {
  const lone = row.replace(/^(\S{1,4})\t/, '$1 ')
  if (lone.includes('\t')) return lone.split(/\s*\t\s*/).filter(Boolean)
  const graded = GRADE_AT_END.exec(lone)
  return graded?.[1] && graded[2] ? [graded[1], graded[2]] : [lone]
}

function lineOf(text: string, { x, y, isHeading }: { x: number; y: number; isHeading: boolean }): Line {
  const size = isHeading ? 14 : 12
  const line: Line = {
    page: 0,
    x,
    right: x + text.length * 5,
    y,
    size,
    bold: isHeading,
    marker: null,
    textX: x,
    text: text.replace(/\s+/g, ' '),
  }
  const lone = LONE_MARKER.exec(line.text)
  if (lone)
    return { ...line, marker: { text: line.text, number: /\d/.test(line.text) ? Number(line.text.replace(/\D/g, '')) : null }, text: '' }
  return isHeading ? line : splitMarker(line)
}

/** A heading some family knows, or a short line that stands alone, ends no sentence and is no item. */
function isHeadingRow(rows: string[], at: number): boolean {
  const row = (rows[at] ?? '').trim()
  if (row.length > 120 || /\t/.test(row)) return false
  if (/^\p{Lu}/u.test(row) && isKnownHeading(row.replace(/[\s:?.*†\d]{0,8}$/, ''))) return true
  const isAlone = (rows[at - 1] ?? '').trim() === '' && (rows[at + 1] ?? '').trim() === ''
  return (
    isAlone && /^\p{Lu}/u.test(row) && !/[.;,:]$/.test(row) && splitMarker(lineOf(row, { x: 0, y: 0, isHeading: true })).marker === null
  )
}

/** What comes again and again, but for its figures, is the head or foot of the pages it was copied from. */
function runningRows(rows: string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const row of rows.filter((each) => !OPENS_ITEM.test(each))) counts.set(shape(row), (counts.get(shape(row)) ?? 0) + 1)
  return new Set([...counts].filter(([text, count]) => count >= 3 && text.length >= 10 && /inspection|#/i.test(text)).map(([text]) => text))
}

function shape(row: string): string {
  return row.trim().replace(/\d+/g, '#')
}
