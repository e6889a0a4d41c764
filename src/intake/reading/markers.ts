import type { Line, Marker, Run } from './line.ts'

const GLYPH = /^[^\p{L}\p{N}\s"'‘’“”()[\]£&@#/\\.,;:?!…%+*=<>|~^_]$/u
const NUMBER = /^\(?(\d{1,3})[.)]$/
const LETTER = /^(\(([a-z]|[ivx]{1,4})\)|([a-h]|[ivx]{1,4})[.)])$/
const LEADING_GLYPH = /^([•◼▪●○■□◦‣➢➤✓\u2043\u2219\ue000-\uf8ff]|\u0336|[-–−—](?= ))\s*(?=\S)/u
const LEADING_NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/

/** The glyph, number or letter that opens a list item, if the first runs are one; a number is sometimes set in two or three. */
export function markerAtStart(runs: Run[]): { marker: Marker; runs: number } | null {
  let text = ''
  for (const [at, run] of runs.slice(0, 4).entries()) {
    text += run.text.trim()
    const marker = markerOf(text, run.font)
    if (marker) return { marker, runs: at + 1 }
    if (!/^\(?[\da-z]{0,4}$/.test(text)) return null
  }
  return null
}

function markerOf(text: string, font: string): Marker | null {
  const number = NUMBER.exec(text)
  if (number) return { text, number: Number(number[1]) }
  if (GLYPH.test(text) || LETTER.test(text)) return { text, number: null }
  const isSet = /courier/i.test(font) ? text === 'o' : /symbol|dings|dingbat/i.test(font) && /^.$/u.test(text)
  return isSet ? { text, number: null } : null
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
