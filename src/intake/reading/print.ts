import type { Line, Page } from './line.ts'

/** How the document's ordinary text is set: its size, and how far apart the lines of one paragraph are, in sizes. */
export type Print = { size: number; leading: number }

const USUAL: Print = { size: 12, leading: 1.2 }

export function printOf(pages: Page[]): Print {
  const size = bodySize(pages)
  const steps = pages.flatMap((page) => page.lines.filter((line) => Math.abs(line.size - size) < 0.5).flatMap(stepTo))
  return { size, leading: mostCommon(steps) ?? USUAL.leading }
}

/** The size most letters are set in. */
export function bodySize(pages: Page[]): number {
  const sizes = pages.flatMap((page) => page.lines).map((line): Weighed => [Math.round(line.size * 2) / 2, line.text.length])
  return mostCommon(sizes) ?? USUAL.size
}

/** Down from one line to the next of the same column. */
function stepTo(line: Line, at: number, lines: Line[]): Weighed[] {
  const before = lines[at - 1]
  const step = before ? (before.y - line.y) / line.size : 0
  const isOneColumn = before && Math.abs(before.textX - line.textX) < 2 && before.size === line.size
  return isOneColumn && step > 0.9 && step < 2.2 ? [[Math.round(step * 50) / 50, 1]] : []
}

export function mostCommon(values: Weighed[]): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

type Weighed = [value: number, weight: number]
