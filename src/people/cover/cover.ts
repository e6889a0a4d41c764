import { type CalendarDate, daysBetween } from '../../lib/calendar-date.ts'
import { fullDate } from '../../lib/date-words.ts'
import { hasRole, type Person } from '../person.ts'
import { maySeePlan } from '../policy.ts'

/** While somebody is away, another looks after their work: from the first day to the last, both included. */
export type Cover = CoverDraft & { id: number; personId: number; person: string; cover: string; version: number }

export type CoverDraft = Span & { coverId: number }

type Span = { firstOn: CalendarDate; lastOn: CalendarDate }

const MOST_DAYS = 366
const TOO_LONG = 'The last day must be within a year of the first day. If they will be away for longer, name a cover again then'

/** What a cover must fit in with. `covers` are everybody's that are not over; `before` is the one that is changed. */
export type Surroundings = {
  person: Person
  people: readonly Person[]
  covers: readonly Cover[]
  before: Cover | null
  today: CalendarDate
}

export type CoverMistake = { field: keyof CoverDraft; message: string }

/** Who can do what is asked of this person, and may read what is written to them. */
export function maySubstitute(candidate: Person, person: Person): boolean {
  if (candidate.id === person.id) return false
  if (hasRole(person, 'manager', 'director')) return hasRole(candidate, 'manager', 'director')
  return !maySeePlan(person) || maySeePlan(candidate)
}

export function isOn({ firstOn, lastOn }: Span, today: CalendarDate): boolean {
  return firstOn <= today && today <= lastOn
}

/** Everything wrong with what was read so far of a cover. One a day, never for oneself, never of somebody who is away, never in the past. */
export function coverMistakes(draft: Partial<CoverDraft>, surroundings: Surroundings): CoverMistake[] {
  const { coverId, firstOn, lastOn } = draft
  const candidate = surroundings.people.find(({ id }) => id === coverId)
  const span = firstOn && lastOn && firstOn <= lastOn && lastOn >= surroundings.today ? { firstOn, lastOn } : null
  const checks: [CoverMistake['field'], string | null][] = [
    [
      'coverId',
      coverId !== undefined && !(candidate && maySubstitute(candidate, surroundings.person)) ? 'Choose somebody from the list' : null,
    ],
    ['firstOn', whyNotFirst(draft, surroundings)],
    ['lastOn', whyNotLast(draft, surroundings)],
    ['coverId', span && candidate ? whyAway(candidate, span, surroundings) : null],
    ['firstOn', span && whyTaken(span, surroundings)],
  ]
  return checks.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]))
}

function whyNotFirst({ firstOn }: Partial<Span>, { before, today }: Surroundings): string | null {
  return firstOn && firstOn < today && firstOn !== before?.firstOn ? 'The first day must be today or later' : null
}

function whyNotLast({ firstOn, lastOn }: Partial<Span>, { today }: Surroundings): string | null {
  if (!lastOn) return null
  if (firstOn && lastOn < firstOn) return 'The last day must be on or after the first day'
  if (lastOn < today) return 'The last day must be today or later'
  return firstOn && daysBetween(firstOn, lastOn) > MOST_DAYS ? TOO_LONG : null
}

/** A cover who is away themselves would hand it on to somebody nobody named. */
function whyAway(candidate: Person, span: Span, { covers }: Surroundings): string | null {
  const absence = covers.find((other) => other.personId === candidate.id && overlap(other, span))
  return absence ? `${candidate.name} is away ${inWords(absence)}: choose somebody else, or other days` : null
}

function whyTaken(span: Span, { person, covers, before }: Surroundings): string | null {
  const others = covers.filter((other) => other.id !== before?.id && overlap(other, span))
  const theirs = others.find(({ personId }) => personId === person.id)
  if (theirs) return `${theirs.cover} covers ${inWords(theirs)} already: the days must not overlap`
  const given = others.find(({ coverId }) => coverId === person.id)
  return given ? `${person.name} covers for ${given.person} ${inWords(given)}: ${given.person} needs another cover first` : null
}

function overlap(one: Span, other: Span): boolean {
  return one.firstOn <= other.lastOn && other.firstOn <= one.lastOn
}

/** "from Monday 9 March 2026 to Friday 13 March 2026" */
export function inWords({ firstOn, lastOn }: Span): string {
  return firstOn === lastOn ? `on ${fullDate(firstOn)}` : `from ${fullDate(firstOn)} to ${fullDate(lastOn)}`
}
