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

/** What the address asks for; what it cannot mean is left out, and what somebody typed is said to be. */
export function lettersAsked(query: Record<string, unknown>): Asked {
  const { from, to, ...days } = daysAsked(query)
  const action = actionAsked(query)
  const dutyId = idFrom(query['duty'])
  const filter = {
    personId: idFrom(query['person']),
    fate: FATES.find((each) => each === query['fate']) ?? null,
    kind: kindNamed(query['kind']),
    from,
    to,
    about: action.id ? ({ about: 'action', id: action.id } as const) : dutyId ? ({ about: 'duty', id: dutyId } as const) : null,
  }
  const values = { ...valuesOf(filter), ...days.typed, ...action.typed }
  return { filter, before: idFrom(query['before']), form: { values, errors: [...days.errors, ...action.errors] } }
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

/** What cannot be meant, as it was typed, and what to say of it. */
type Wrong = { typed: Record<string, string>; errors: LettersPage['form']['errors'] }

function daysAsked(query: Record<string, unknown>): Wrong & { from: CalendarDate | null; to: CalendarDate | null } {
  const [from, to] = [dayAsked(query, 'from'), dayAsked(query, 'to')]
  if (from.day && to.day && from.day > to.day) {
    const message = 'The last day must be on or after the first'
    return { from: null, to: null, typed: { from: typedIn(query, 'from'), to: typedIn(query, 'to') }, errors: [{ field: 'to', message }] }
  }
  return { from: from.day, to: to.day, typed: { ...from.typed, ...to.typed }, errors: [...from.errors, ...to.errors] }
}

function dayAsked(query: Record<string, unknown>, name: 'from' | 'to'): Wrong & { day: CalendarDate | null } {
  const text = typedIn(query, name)
  const day = readDate(text)
  if (day || text === '') return { day, typed: {}, errors: [] }
  const message = `The ${name === 'from' ? 'first' : 'last'} day must be a real date, like 27/3/2026`
  return { day: null, typed: { [name]: text }, errors: [{ field: name, message }] }
}

function actionAsked(query: Record<string, unknown>): Wrong & { id: number | null } {
  const text = typedIn(query, 'action')
  const id = idFrom(text)
  if (id || text === '') return { id, typed: {}, errors: [] }
  return { id: null, typed: { action: text }, errors: [{ field: 'action', message: 'The action must be a number, like 12' }] }
}

function typedIn(query: Record<string, unknown>, name: string): string {
  const typed = query[name]
  return typeof typed === 'string' ? typed.trim() : ''
}
