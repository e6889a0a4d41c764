import type { Line, Run } from './line.ts'
import { markerAtStart, splitMarker } from './markers.ts'
import { inReadingOrder } from './reading-order.ts'

/** Joins runs into lines of print. */
export function linesOf(runs: Run[], page: number): Line[] {
  const groups: Run[][] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (last && isPrintedTwice(last, run)) last.bold = true
    else if (group && continues(group, run)) group.push({ ...run })
    else groups.push([{ ...run }])
  }
  return inReadingOrder(groups.flatMap((group) => toLine(group, page)))
}

/** Some programs make type bold by printing it twice, a hair apart. */
function isPrintedTwice(last: Run, run: Run): boolean {
  return last.text === run.text && Math.abs(last.x - run.x) < 1.5 && Math.abs(last.y - run.y) < 1.5
}

/** A wide gap on one baseline is another column, unless what stands before it is a list marker. */
function continues(group: Run[], run: Run): boolean {
  const last = group.at(-1)
  if (!last) return false
  const size = Math.max(run.size, last.size)
  const gap = run.x - last.right
  const reach = markerAtStart(group)?.runs === group.length ? 6 * size : 2 * size
  return Math.abs(run.y - last.y) < 0.55 * size && gap > -0.5 * size && gap < reach
}

function toLine(group: Run[], page: number): Line[] {
  const runs = withoutFootnoteMarks(group)
  const [first] = runs
  if (!first) return []
  const own = markerAtStart(runs)
  const words = runs.slice(own?.runs ?? 0)
  const line: Line = {
    page,
    x: first.x,
    right: runs.at(-1)?.right ?? first.right,
    y: (words[0] ?? first).y,
    size: Math.max(...runs.map((run) => run.size)),
    bold: words.length > 0 && words.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text)),
    marker: own?.marker ?? null,
    textX: (words[0] ?? first).x,
    text: joinRuns(words),
  }
  return [own ? line : splitMarker(line)]
}

/** A small raised figure points to a footnote. One that opens its line is the footnote's own mark, and stays. */
function withoutFootnoteMarks(group: Run[]): Run[] {
  const size = group.reduce((most, run) => Math.max(most, run.size), 0)
  const kept = group.filter((run, at) => at === 0 || !(run.size < 0.8 * size && /^[\s\d*†‡,]+$/.test(run.text)))
  return kept.map((run) => ({ ...run, text: run.text.replace(/[¹²³⁰⁴-⁹]+/g, '') }))
}

function joinRuns(runs: Run[]): string {
  const words = runs.map((run, at) => {
    const before = runs[at - 1]
    return before && run.x - before.right > 0.12 * run.size ? ` ${run.text}` : run.text
  })
  return words
    .join('')
    .replace(/[\s\u00ad]+/g, ' ')
    .trim()
}
