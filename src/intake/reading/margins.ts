import type { Page } from './line.ts'

/** Pages printed for binding stand further in on one side: they are set back over each other, left pages on right. */
export function withOneMargin(pages: Page[]): Page[] {
  const [odd, even] = [leftEdge(pages, 1), leftEdge(pages, 0)]
  if (odd === null || even === null || Math.abs(odd - even) < 4 || Math.abs(odd - even) > 60) return pages
  return pages.map((page) => (page.number % 2 === 1 ? moved(page, even - odd) : page))
}

/** Where the leftmost column that holds a fair part of the lines begins. */
function leftEdge(pages: Page[], parity: number): number | null {
  const lines = pages
    .slice(1)
    .filter((page) => page.number % 2 === parity)
    .flatMap((page) => page.lines)
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.x), (counts.get(Math.round(line.x)) ?? 0) + 1)
  const columns = [...counts].filter(([, count]) => count >= 0.05 * lines.length).map(([x]) => x)
  return columns.length > 0 ? columns.reduce((least, x) => Math.min(least, x)) : null
}

function moved(page: Page, by: number): Page {
  const lines = page.lines.map((line) => ({ ...line, x: line.x + by, textX: line.textX + by, right: line.right + by }))
  return { ...page, lines, rules: page.rules.map((rule) => ({ ...rule, x: rule.x + by, right: rule.right + by })) }
}
