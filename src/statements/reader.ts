import type { Meaning } from '../deadlines/place.ts'

/** Those to whom the law has a statement sent. */
export const READERS = ['secretary of state', 'chief inspector', 'care quality commission'] as const satisfies readonly Meaning[]

export type Reader = (typeof READERS)[number]

const WORDS: Record<Reader, string> = {
  'secretary of state': 'The Secretary of State for Education (Department for Education)',
  'chief inspector': 'His Majesty’s Chief Inspector (Ofsted)',
  'care quality commission': 'The Care Quality Commission',
}

export const READER_CHOICES = READERS.map((value) => ({ value, text: WORDS[value] }))

export function readerWords(reader: Reader): string {
  return WORDS[reader]
}

export function readerMeant(meant: Meaning | null): Reader | null {
  return READERS.find((reader) => reader === meant) ?? null
}
