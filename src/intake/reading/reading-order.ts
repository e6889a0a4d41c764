import type { Line } from './line.ts'

/** Most files draw text as it is read. One that climbs back up within a column does not, and is sorted by place. */
export function inReadingOrder(lines: Line[]): Line[] {
  const body = lines.filter(inBody)
  return withMarkersJoined(body.some((line, at) => climbs(line, body[at - 1])) ? lines.toSorted(byPlace) : lines)
}

function climbs(line: Line, before: Line | undefined): boolean {
  return before !== undefined && line.y > before.y + 0.6 * line.size && overlap(line, before)
}

function byPlace(a: Line, b: Line): number {
  return Math.abs(a.y - b.y) < 2 ? a.x - b.x : b.y - a.y
}

/** A marker drawn before or after its words, and not with them. */
function withMarkersJoined(lines: Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before && isMarkerOf(before, line)) joined[joined.length - 1] = join(before, line)
    else if (before && isMarkerOf(line, before)) joined[joined.length - 1] = join(line, before)
    else joined.push(line)
  }
  return joined
}

function isMarkerOf(marker: Line, words: Line): boolean {
  const apart = words.x - marker.x
  return (
    marker.marker !== null &&
    marker.text === '' &&
    !words.marker &&
    Math.abs(marker.y - words.y) < 0.5 * words.size &&
    apart > 0 &&
    apart < 6 * words.size
  )
}

function join(marker: Line, words: Line): Line {
  return { ...words, x: marker.x, marker: marker.marker }
}

function overlap(a: Line, b: Line): boolean {
  return Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.5 * Math.min(a.right - a.x, b.right - b.x)
}

/** Heads and feet are often drawn first, wherever they stand. */
function inBody(line: Line): boolean {
  return line.y > 75 && line.y < 760
}
