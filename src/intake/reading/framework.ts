import type { FrameworkTag } from '../../recommendations/recommendation.ts'

const TAG = /\s*[([]([^()[\]]*\b(?:outcome|enabler|principle)s?\b[^()[\]]*)[)\]]\s*\.?\s*$/i
/** The brackets were forgotten: a last sentence that is nothing but the tag. */
const BARE_TAG = /(?<=[.!?])\s+((?:outcome|enabler|principle) [^\s.()]{1,6}[:,]? national framework)\s*\.?\s*$/i
const OPENS_AS_TAG = /^(outcome|enabler|principle) (\d|one|two|three|four|five|six|seven)\b/i
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Parts "... of this work. (Outcome 2, national framework)" into the words and the tag. */
export function partFramework(text: string): { text: string; framework: FrameworkTag | null } {
  const found = TAG.exec(text) ?? BARE_TAG.exec(text)
  const tag = found?.[1]?.trim()
  if (!found || !tag || !isTag(tag)) return { text, framework: null }
  return { text: text.slice(0, found.index).trim(), framework: readTag(tag) }
}

/** A bracket at the end that only mentions an outcome is not a tag: a tag names the framework, or is nothing but the outcome. */
function isTag(tag: string): boolean {
  return /framework/i.test(tag) || /^(outcome|enabler|principle)s?\b.{0,40}$/i.test(tag) || OPENS_AS_TAG.test(tag)
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
