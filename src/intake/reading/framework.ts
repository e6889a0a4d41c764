import type { FrameworkTag } from './reading.ts'

const TAG = /\s*[([]([^()[\]]*\b(?:outcome|enabler|principle)s?\b[^()[\]]*)[)\]]\s*\.?\s*$/i
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Parts "... of this work. (Outcome 2, national framework)" into the words and the tag. */
export function partFramework(text: string): { text: string; framework: FrameworkTag | null } {
  const found = TAG.exec(text)
  const tag = found?.[1]?.trim()
  if (!found || !tag || !isTag(tag)) return { text, framework: null }
  return { text: text.slice(0, found.index).trim(), framework: readTag(tag) }
}

/** A bracket at the end that only mentions an outcome is not a tag: a tag names the framework, or is nothing but the outcome. */
function isTag(tag: string): boolean {
  return /framework/i.test(tag) || /^(outcome|enabler|principle)s?\b.{0,40}$/i.test(tag)
}

function readTag(text: string): FrameworkTag {
  const word = /outcome|enabler|principle/i.exec(text)?.[0].toLowerCase()
  const kind = word === 'enabler' || word === 'principle' ? word : 'outcome'
  return { kind, number: numberIn(text), text }
}

function numberIn(text: string): number | null {
  const digits = /\d+/.exec(text)
  if (digits) return Number(digits[0])
  const at = WORDS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(text))
  return at === -1 ? null : at + 1
}
