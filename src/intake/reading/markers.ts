import type { Line, Marker, Run } from './line.ts'

const GLYPH = /^[^\p{L}\p{N}\s"'‘’“”()[\]£&@#/\\.,;:?!…%+*=<>|~^_]$/u
const NUMBER = /^\(?(\d{1,3})[.)]$/
const LEADING_GLYPH = /^([•◼▪●○■□◦‣➢➤✓\u2043\u2219\ue000-\uf8ff]|[-–−—](?= ))\s*(?=\S)/u
const LEADING_NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/

/** Whether a run of its own is the glyph or number that opens a list item. */
export function markerOf(run: Run): Marker | null {
  const text = run.text.trim()
  const number = NUMBER.exec(text)
  if (number) return { text, number: Number(number[1]) }
  if (GLYPH.test(text)) return { text, number: null }
  const set = /courier/i.test(run.font) ? text === 'o' : /symbol|dings|dingbat/i.test(run.font) && /^.$/u.test(text)
  return set ? { text, number: null } : null
}

/** A marker typed in the same run as its words; how far the words are indented can then only be estimated. */
export function splitMarker(line: Line): Line {
  const glyph = LEADING_GLYPH.exec(line.text)
  if (glyph) return splitAt(line, glyph[0].length, { text: glyph[1] ?? '', number: null })
  const number = LEADING_NUMBER.exec(line.text)
  if (number) return splitAt(line, number[0].length, { text: number[0].trim(), number: Number(number[1]) })
  return line
}

function splitAt(line: Line, at: number, marker: Marker): Line {
  return { ...line, marker, textX: line.x + 0.6 * line.size * marker.text.length + 0.3 * line.size, text: line.text.slice(at) }
}
