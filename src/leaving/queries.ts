import type { Db } from '../../db/tables.ts'
import { openDuties } from '../duties/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { everyone, peopleButFor } from '../people/queries.ts'
import { openCovers } from '../people/cover/queries.ts'
import type { CoverGiven } from './leaving.ts'
import { heldBy, type OpenPlan, type ToHandOver } from './handing-over.ts'

/** Whose every open action and duty is, the first due first. */
export async function openPlan(db: Db): Promise<OpenPlan> {
  const actions = await db
    .selectFrom('actions')
    .select(['id', 'what', 'ownerId', 'accountableId'])
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  const duties = (await openDuties(db)).map(({ id, template, owner }) => ({ id, name: template.name, ownerId: owner?.id ?? null }))
  return { actions, duties }
}

/** All that must be somebody else's before this person can go, the first due first. */
export async function thingsHeldBy(db: Db, person: { id: number }): Promise<ToHandOver[]> {
  return heldBy(await openPlan(db), person, await everyone(db))
}

/** The covers this person gives, each with what another would have to fit in with once they are gone. */
export async function coversGivenBy(db: Db, { id }: { id: number }, today: CalendarDate): Promise<CoverGiven[]> {
  const covers = await openCovers(db, today)
  const people = await peopleButFor(db, { id })
  return covers
    .filter(({ coverId }) => coverId === id)
    .flatMap((cover) => {
      const person = people.find((each) => each.id === cover.personId)
      return person ? [{ cover, surroundings: { person, people, covers, before: cover, today } }] : []
    })
}
