import { idFrom } from '../lib/fields.ts'
import { FATES, type FateName, type LetterFilter, type ListedLetter } from './fate.ts'
import { KIND_WORDS, kindNamed } from './heading.ts'
import type { LettersPage } from './pages.ts'

const ON_A_PAGE = 100
/** One more than is shown tells whether there are older ones. */
export const LETTERS_TO_FIND = ON_A_PAGE + 1

const FATE_WORDS: Record<FateName, string> = { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', superseded: 'Superseded' }

/** What the address asks for; what it cannot mean is left out. */
export function lettersAsked(query: Record<string, unknown>): LetterFilter & { before: number | null } {
  const fate = FATES.find((each) => each === query['fate']) ?? null
  return { personId: idFrom(query['person']), fate, kind: kindNamed(query['kind']), before: idFrom(query['before']) }
}

type Found = Pick<LettersPage, 'planner'> & { found: ListedLetter[]; people: { id: number; name: string }[] }

export function lettersPage({ personId, fate, kind }: LetterFilter, { found, people, planner }: Found): LettersPage {
  const letters = found.slice(0, ON_A_PAGE)
  const values = { ...(personId ? { person: String(personId) } : {}), ...(fate ? { fate } : {}), ...(kind ? { kind } : {}) }
  const olderThan = found.length > ON_A_PAGE ? letters.at(-1) : undefined
  return {
    letters,
    planner,
    filter: { values, errors: [] },
    people: [{ value: '', text: 'Everybody' }, ...people.map(({ id, name }) => ({ value: String(id), text: name }))],
    fates: [{ value: '', text: 'Any' }, ...FATES.map((value) => ({ value, text: FATE_WORDS[value] }))],
    kinds: [{ value: '', text: 'All' }, ...Object.entries(KIND_WORDS).map(([value, text]) => ({ value, text }))],
    isFiltered: Object.keys(values).length > 0,
    older: olderThan ? `/letters?${new URLSearchParams({ ...values, before: String(olderThan.id) }).toString()}` : null,
  }
}
