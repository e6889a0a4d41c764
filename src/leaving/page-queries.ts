import type { Db } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { type Person, withJob } from '../people/person.ts'
import { peopleButFor, type PersonRecord } from '../people/queries.ts'
import type { Form } from '../web/form.ts'
import { FOR_ALL } from './hand-over-form.ts'
import { nameOf, takersOf, type ToHandOver } from './handing-over.ts'
import { type CoverGiven, fieldOf, substitutesFor, whyMustStay } from './leaving.ts'
import { NOBODY } from './leaving-form.ts'
import type { Choice, LeavingPage, ThingHeld } from './pages.ts'
import { mayHandOver, mayRecordLeaving } from './policy.ts'
import { coversGivenBy, thingsHeldBy } from './queries.ts'

/** Everything that stands between somebody and their going. `others` are those who stay. */
export type Opened = { leaver: PersonRecord; others: Person[]; held: ToHandOver[]; given: CoverGiven[] }

export async function openedLeaving(db: Db, leaver: PersonRecord, today: CalendarDate): Promise<Opened> {
  return {
    leaver,
    others: await peopleButFor(db, leaver),
    held: await thingsHeldBy(db, leaver),
    given: await coversGivenBy(db, leaver, today),
  }
}

export function leavingPage({ leaver, others, held, given }: Opened, reader: Person, form: Form): LeavingPage {
  const things = held.map((item) => ({ ...item, field: nameOf(item), takers: choicesOf(takersOf(item, others)) }))
  return {
    form,
    leaver: { id: leaver.id, name: leaver.name },
    things,
    forAll: forAllOf(things),
    covers: given.map((each) => ({
      field: fieldOf(each),
      cover: each.cover,
      candidates: [...choicesOf(substitutesFor(each)), { value: NOBODY, text: 'Nobody: the cover ends' }],
    })),
    whyNot: whyMustStay(leaver, others),
    mayHandOver: mayHandOver(reader),
    mayRecordLeaving: mayRecordLeaving(reader, leaver),
    isOneself: reader.id === leaver.id,
    directors: others.filter(mayHandOver).map(({ name }) => name),
  }
}

const LABELS = { [FOR_ALL.owner]: 'Who takes the actions', [FOR_ALL.duty]: 'Which director takes their place' }

/** Whoever can take some of them is offered for all: a thing they cannot take says so. */
function forAllOf(things: readonly ThingHeld[]): LeavingPage['forAll'] {
  const alike = [...Map.groupBy(things, ({ part }) => FOR_ALL[part])]
  return alike.flatMap(([field, several]) => {
    const takers = new Map(several.flatMap((thing) => thing.takers).map((taker) => [taker.value, taker]))
    return several.length > 1 ? [{ field, label: LABELS[field], takers: [...takers.values()] }] : []
  })
}

function choicesOf(people: readonly Person[]): Choice[] {
  return people.map((person) => ({ value: String(person.id), text: withJob(person) }))
}
