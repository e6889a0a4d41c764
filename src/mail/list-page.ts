import type { CalendarDate } from '../lib/calendar-date.ts'
import { numericDate, readDate } from '../lib/date-words.ts'
import { idFrom } from '../lib/fields.ts'
import { FATES, type FateName, type LetterFilter, type ListedLetter } from './fate.ts'
import { KIND_WORDS, kindNamed } from './heading.ts'
import type { LettersPage } from './pages.ts'

const ON_A_PAGE = 100
/** One more than is shown tells whether there are older ones. */
export const LETTERS_TO_FIND = ON_A_PAGE + 1

const FATE_WORDS: Record<FateName, string> = { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', superseded: 'Superseded' }

/** What the address asks for; what it cannot mean is left out, and a date that is none is said to be. */
export function lettersAsked(query: Record<string, unknown>): Asked {
  const [from, to] = [dayAsked(query, 'from'), dayAsked(query, 'to')]
  const actionId = idFrom(query['action'])
  const dutyId = idFrom(query['duty'])
  const filter = {
    personId: idFrom(query['person']),
    fate: FATES.find((each) => each === query['fate']) ?? null,
    kind: kindNamed(query['kind']),
    from: from.day,
    to: to.day,
    about: actionId ? ({ about: 'action', id: actionId } as const) : dutyId ? ({ about: 'duty', id: dutyId } as const) : null,
  }
  const values = { ...valuesOf(filter), ...from.typed, ...to.typed }
  return { filter, before: idFrom(query['before']), form: { values, errors: [...from.errors, ...to.errors] } }
}

type Asked = { filter: LetterFilter; before: number | null; form: LettersPage['form'] }

type Found = Pick<LettersPage, 'planner' | 'server' | 'unsent' | 'now'> & { found: ListedLetter[]; people: { id: number; name: string }[] }

export function lettersPage({ filter, form }: Pick<Asked, 'filter' | 'form'>, { found, people, ...state }: Found): LettersPage {
  const letters = found.slice(0, ON_A_PAGE)
  const values = valuesOf(filter)
  const olderThan = found.length > ON_A_PAGE ? letters.at(-1) : undefined
  return {
    ...state,
    letters,
    form,
    people: [{ value: '', text: 'Everybody' }, ...people.map(({ id, name }) => ({ value: String(id), text: name }))],
    fates: [{ value: '', text: 'Any' }, ...FATES.map((value) => ({ value, text: FATE_WORDS[value] }))],
    kinds: [{ value: '', text: 'All' }, ...Object.entries(KIND_WORDS).map(([value, text]) => ({ value, text }))],
    dutyId: filter.about?.about === 'duty' ? filter.about.id : null,
    isFiltered: Object.keys(form.values).length > 0,
    older: olderThan ? `/letters?${new URLSearchParams({ ...values, before: String(olderThan.id) }).toString()}` : null,
  }
}

/** As they stand in the form and in addresses. */
function valuesOf({ personId, fate, kind, from, to, about }: LetterFilter): Record<string, string> {
  return {
    ...(personId ? { person: String(personId) } : {}),
    ...(fate ? { fate } : {}),
    ...(kind ? { kind } : {}),
    ...(from ? { from: numericDate(from) } : {}),
    ...(to ? { to: numericDate(to) } : {}),
    ...(about ? { [about.about]: String(about.id) } : {}),
  }
}

type AskedDay = { day: CalendarDate | null; typed: Record<string, string>; errors: LettersPage['form']['errors'] }

function dayAsked(query: Record<string, unknown>, name: 'from' | 'to'): AskedDay {
  const asked = query[name]
  const text = typeof asked === 'string' ? asked.trim() : ''
  const day = readDate(text)
  if (day || text === '') return { day, typed: {}, errors: [] }
  const message = `The ${name === 'from' ? 'first' : 'last'} day must be a real date, like 27/3/2026`
  return { day: null, typed: { [name]: text }, errors: [{ field: name, message }] }
}
