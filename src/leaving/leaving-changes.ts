import type { Database, Tx } from '../../db/tables.ts'
import { tellingFor, type Telling } from '../actions/telling.ts'
import { stopCalendarIn } from '../calendar/changes.ts'
import type { Stamp } from '../history/record.ts'
import { londonDay } from '../lib/clock.ts'
import { supersedeAllTo } from '../mail/superseding-changes.ts'
import { markBack, markLeft } from '../people/changes.ts'
import { coversWith } from '../people/cover/queries.ts'
import { peopleButFor, personById } from '../people/queries.ts'
import { closeWaysIn, moveWaysIn } from '../sign-in/link-changes.ts'
import { changeCoverIn, endCoverIn } from './cover-changes.ts'
import { whyMustStay } from './leaving.ts'
import { type CoverChoice, whyUnfit } from './leaving-form.ts'
import { coversGivenBy, thingsHeldBy } from './queries.ts'

/**
 * From now on nobody to sign in, to be given anything or to be written to; history goes on naming them. Stale, and nothing is
 * saved, when something is theirs, when somebody needs another cover, or when nobody else could do what they do.
 */
export async function recordLeaving(
  db: Database,
  { id }: { id: number },
  { covers, ...stamp }: Stamp & { covers: readonly CoverChoice[] },
): Promise<'saved' | 'stale'> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    if (!(await mayGo(tx, id, { covers, at: stamp.at }))) return 'stale'
    await markLeft(tx, id, stamp)
    await leaveCovers(tx, id, { covers, ...telling })
    await closeWaysIn(tx, id, stamp.at)
    await stopCalendarIn(tx, { id }, stamp)
    await supersedeAllTo(tx, id, stamp.at)
    return 'saved'
  })
}

/** With the roles they had, and an invitation to choose a new password. False when they had not left. */
export function recordReturn(db: Database, { id }: { id: number }, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await markBack(tx, id, stamp))) return false
    await moveWaysIn(tx, await personById(tx, id), stamp)
    return true
  })
}

type Choices = { covers: readonly CoverChoice[] }

async function mayGo(tx: Tx, id: number, { covers, at }: Choices & { at: Date }): Promise<boolean> {
  const person = await personById(tx, id)
  const others = await peopleButFor(tx, { id })
  if (person.leftOn || whyMustStay(person, others) || (await thingsHeldBy(tx, person)).length > 0) return false
  const given = await coversGivenBy(tx, person, londonDay(at))
  return given.every((each) => {
    const choice = covers.find(({ cover }) => cover.id === each.cover.id)
    return choice && (choice.coverId === null || whyUnfit(each, choice.coverId).length === 0)
  })
}

/** What others did for them ends, and what they did for others goes on with somebody else, or ends too. */
async function leaveCovers(tx: Tx, id: number, { covers, ...telling }: Telling & Choices): Promise<void> {
  const { theirs, given } = await coversWith(tx, { id }, londonDay(telling.at))
  for (const cover of theirs) await endCoverIn(tx, cover, telling)
  for (const cover of given) {
    const coverId = covers.find((choice) => choice.cover.id === cover.id)?.coverId ?? null
    if (coverId === null) await endCoverIn(tx, cover, telling)
    else await changeCoverIn(tx, cover, { draft: { ...cover, coverId }, ...telling })
  }
}
