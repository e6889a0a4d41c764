import { tokensOf } from './html-tokens.ts'
import type { Line, Marker, Page, Rule } from './line.ts'
import { splitMarker } from './markers.ts'

const UNSEEN = /^(script|style|head|title|nav|footer|template|svg)$/
const BREAKS = /^(p|div|br|li|ul|ol|tr|td|th|table|section|article|h[1-6]|header|main|dd|dt)$/
const COLUMN = 300
const INDENT = 18
const LEADING = 28

/** HTML set out as if printed: headings larger, list items behind a marker, table rows ruled off from each other. */
export function pagesOfHtml(html: string): Page[] {
  const sheet = new Sheet()
  for (const token of tokensOf(html)) {
    if ('text' in token) sheet.write(token.text)
    else sheet.turn(token.tag, token.closes)
  }
  return [sheet.finish()]
}

class Sheet {
  private lines: Line[] = []
  private rules: Rule[] = []
  private words: { text: string; bold: boolean }[] = []
  private lists: (number | null)[] = []
  private open: Record<string, number> = {}
  private marker: Marker | null = null
  private y = 0
  private rowTop = 0
  private column = 0

  write(text: string): void {
    if (this.isIn(UNSEEN)) return
    this.words.push({ text, bold: this.isIn(/^(b|strong|th|h[1-6])$/) })
  }

  turn(tag: string, closes: boolean): void {
    if (BREAKS.test(tag)) this.breakLine()
    this.open[tag] = Math.max(0, (this.open[tag] ?? 0) + (closes ? -1 : 1))
    if (tag === 'br' || tag === 'hr') this.open[tag] = 0
    if (tag === 'ul' || tag === 'ol') this.turnList(tag, closes)
    if (tag === 'li' && !closes) this.marker = this.nextMarker()
    if (tag === 'tr') this.turnRow(closes)
    if ((tag === 'td' || tag === 'th') && !closes) this.column += 1
    if ((tag === 'td' || tag === 'th') && !closes) this.y = this.rowTop
  }

  finish(): Page {
    this.breakLine()
    const lift = LEADING - Math.min(0, ...this.lines.slice(-1).map((line) => line.y))
    const lines = this.lines.map((line) => ({ ...line, y: line.y + lift }))
    return { number: 0, height: 0, lines, rules: this.rules.map((rule) => ({ ...rule, y: rule.y + lift })) }
  }

  private breakLine(): void {
    const text = this.words
      .map((word) => word.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    const bold = this.words.every((word) => word.bold || word.text.trim() === '')
    this.words = []
    if (text === '') return
    this.y -= LEADING
    const x = Math.max(0, this.column - 1) * COLUMN + this.lists.length * INDENT
    const size = this.isIn(/^h[1-6]$/) ? 16 : 12
    const line: Line = {
      page: 0,
      x,
      right: x + 200,
      y: this.y,
      size,
      bold,
      marker: this.marker,
      textX: this.marker ? x + INDENT - 2 : x,
      text,
    }
    this.lines.push(this.marker ? line : splitMarker(line))
    this.marker = null
  }

  private turnList(tag: string, closes: boolean): void {
    if (closes) this.lists.pop()
    else this.lists.push(tag === 'ol' ? 0 : null)
  }

  private nextMarker(): Marker {
    const count = this.lists.pop() ?? null
    this.lists.push(count === null ? null : count + 1)
    return count === null ? { text: '•', number: null } : { text: `${count + 1}.`, number: count + 1 }
  }

  private turnRow(closes: boolean): void {
    this.column = 0
    if (closes) this.y = Math.min(this.rowTop, ...this.lines.slice(-40).map((line) => line.y))
    this.rules.push({ x: 0, right: 10 * COLUMN, y: this.y - LEADING / 2 })
    this.rowTop = this.y
  }

  private isIn(tags: RegExp): boolean {
    return Object.entries(this.open).some(([tag, count]) => count > 0 && tags.test(tag))
  }
}
