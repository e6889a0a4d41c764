import type { Line, Run } from './line.ts'
import { markerOf, splitMarker } from './markers.ts'

/** Joins runs, in the order the document draws them, into lines of print. */
export function linesOf(runs: Run[], page: number): Line[] {
  const groups: Run[][] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const group = groups.at(-1)
    if (group && continues(group, run)) group.push(run)
    else groups.push([run])
  }
  return inReadingOrder(groups.flatMap((group) => toLine(group, page)))
}

/** A wide gap on one baseline is another column, unless what stands before it is a list marker. */
function continues(group: Run[], run: Run): boolean {
  const last = group.at(-1)
  if (!last) return false
  const size = Math.max(run.size, last.size)
  const gap = run.x - last.right
  const reach = group.length === 1 && markerOf(last) ? 6 * size : 2 * size
  return Math.abs(run.y - last.y) < 0.55 * size && gap > -0.5 * size && gap < reach
}

function toLine(group: Run[], page: number): Line[] {
  const runs = withoutFootnoteMarks(group)
  const [first] = runs
  if (!first) return []
  const own = markerOf(first)
  const words = own ? runs.slice(1) : runs
  const line: Line = {
    page,
    x: first.x,
    right: runs.at(-1)?.right ?? first.right,
    y: (words[0] ?? first).y,
    size: Math.max(...runs.map((run) => run.size)),
    bold: words.length > 0 && words.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text)),
    marker: own,
    textX: (words[0] ?? first).x,
    text: joinRuns(words),
  }
  return [own ? line : splitMarker(line)]
}

/** A small raised figure points to a footnote. One that opens its line is the footnote's own mark, and stays. */
function withoutFootnoteMarks(group: Run[]): Run[] {
  const size = Math.max(...group.map((run) => run.size))
  const kept = group.filter((run, at) => at === 0 || !(run.size < 0.8 * size && /^[\s\d*†‡,]+$/.test(run.text)))
  return kept.map((run) => ({ ...run, text: run.text.replace(/[¹²³⁰⁴-⁹]+/g, '') }))
}

function joinRuns(runs: Run[]): string {
  let text = ''
  let previous: Run | undefined
  for (const run of runs) {
    const apart = previous !== undefined && run.x - previous.right > 0.12 * run.size
    text += apart && !text.endsWith(' ') && !run.text.startsWith(' ') ? ` ${run.text}` : run.text
    previous = run
  }
  return text.replace(/[\s\u00ad]+/g, ' ').trim()
}

/** Most files draw text as it is read. One that climbs back up within a column does not, and is sorted by place. */
function inReadingOrder(lines: Line[]): Line[] {
  const climbs = lines.filter((line, at) => {
    const previous = lines[at - 1]
    return previous && line.y > previous.y + 0.6 * line.size && overlap(line, previous) && inBody(line) && inBody(previous)
  })
  return climbs.length === 0 ? lines : lines.toSorted((a, b) => (Math.abs(a.y - b.y) < 2 ? a.x - b.x : b.y - a.y))
}

function overlap(a: Line, b: Line): boolean {
  return Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.5 * Math.min(a.right - a.x, b.right - b.x)
}

function inBody(line: Line): boolean {
  return line.y > 75 && line.y < 760
}
