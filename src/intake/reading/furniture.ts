import type { Line, Page } from './line.ts'
import { bodySize, mostCommon } from './print.ts'

/** Sets aside what is not the report's own text, by where it stands: running heads and feet, page numbers, footnotes. */
export function withoutFurniture(pages: Page[]): Page[] {
  const body = bodySize(pages)
  const running = runningTexts(pages)
  const lowest = countingFeet(pages)
  return pages.map((page) => {
    const kept = page.lines.filter((line) => !isRunning(line, page, running) && !isPageNumber(line, page) && !lowest.has(line))
    return { ...page, lines: withoutFootnotes(kept, page, body) }
  })
}

function runningTexts(pages: Page[]): Set<string> {
  const seenOn = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const line of page.lines.filter((each) => inMargin(each, page))) {
      const pagesWithIt = seenOn.get(shape(line)) ?? new Set()
      seenOn.set(shape(line), pagesWithIt.add(page.number))
    }
  }
  const enough = Math.min(3, Math.max(2, pages.length - 1))
  return new Set([...seenOn].filter(([, on]) => on.size >= enough).map(([text]) => text))
}

function isRunning(line: Line, page: Page, running: Set<string>): boolean {
  return inMargin(line, page) && running.has(shape(line))
}

function isPageNumber(line: Line, page: Page): boolean {
  return inMargin(line, page) && /^([-–] ?)?(page\s*)?\d{1,3}(\s*(of|\/)\s*\d{1,3})?( ?[-–])?$/i.test(wordsOf(line))
}

/** The lowest line of most pages, wherever it stands, when it is a figure that rises with the pages. */
function countingFeet(pages: Page[]): Set<Line> {
  const feet = pages.flatMap((page) => {
    const lowest = page.lines.reduce<Line | null>((low, line) => (low && low.y <= line.y ? low : line), null)
    return lowest && /^\d{1,3}$/.test(wordsOf(lowest)) ? [{ line: lowest, ahead: Number(wordsOf(lowest)) - page.number }] : []
  })
  const usual = mostCommon(feet.map(({ ahead }) => [ahead, 1]))
  const counting = feet.filter(({ ahead }) => ahead === usual)
  return new Set(counting.length >= 3 ? counting.map(({ line }) => line) : [])
}

/** From the first small line that opens with its mark, down to the foot of the page, nothing set in the body's size between. */
function withoutFootnotes(lines: Line[], page: Page, body: number): Line[] {
  const small = (line: Line) => line.size < 0.92 * body
  const foot = lines.filter((line) => line.y < 0.6 * page.height)
  const lowestBody = Math.min(...foot.filter((line) => !small(line)).map((line) => line.y), page.height)
  const marks = foot.filter((line) => small(line) && line.y < lowestBody && opensFootnote(line))
  if (marks.length === 0) return lines
  const top = Math.max(...marks.map((line) => line.y))
  return lines.filter((line) => line.y > top + 1)
}

function opensFootnote(line: Line): boolean {
  return /^(\d{1,2}|[*†‡])(?=[\s\p{L}‘“(]|$)/u.test(wordsOf(line))
}

function inMargin(line: Line, page: Page): boolean {
  return line.y < 0.09 * page.height || line.y > 0.92 * page.height
}

function shape(line: Line): string {
  return wordsOf(line).replace(/\d+/g, '#')
}

function wordsOf(line: Line): string {
  return `${line.marker?.text ?? ''} ${line.text}`.trim()
}
