import { capitalised } from '../lib/words.ts'

/** Whom a place of the law's list means, where more is known of them than its words: the council's own addressees, or a reader. */
export const MEANINGS = [
  'partner',
  'newspaper',
  'radio station',
  'public',
  'chief inspector',
  'secretary of state',
  'care quality commission',
] as const

export type Meaning = (typeof MEANINGS)[number]

/** One line of the law's list of where to. It keeps its id when it is worded anew. */
export type Place = { id: number; words: string; meant: Meaning | null }

/** As somebody types it; without an id it is new. */
export type PlaceDraft = Omit<Place, 'id'> & { id: number | null }

const WORDS: Record<Meaning, string> = {
  partner: 'each partner we list',
  newspaper: 'each newspaper we list',
  'radio station': 'each radio station we list',
  public: 'everybody',
  'chief inspector': 'Ofsted',
  'secretary of state': 'the Secretary of State',
  'care quality commission': 'the Care Quality Commission',
}

export const MEANING_CHOICES = MEANINGS.map((value) => ({ value, text: capitalised(WORDS[value]) }))

export function placeWords({ words, meant }: Omit<Place, 'id'>): string {
  return meant ? `${words} (${WORDS[meant]})` : words
}
