import type { Database, Tx } from '../../db/tables.ts'
import { tellingFor, type Telling } from '../actions/telling.ts'
import type { Stamp } from '../history/record.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import { queue, takeOut } from '../mail/outbox.ts'
import { insertCover, saveCover, stopCover } from '../people/cover/changes.ts'
import { type Cover, type CoverDraft, coverMistakes } from '../people/cover/cover.ts'
import { openCoverOf, surroundingsOf } from '../people/cover/queries.ts'
import { type PersonRecord, personById } from '../people/queries.ts'
import { mayGiveUpdates } from '../updates/policy.ts'
import { coveredLetter, coveringLetter, withoutCover } from './cover-letters.ts'

/** Refused when somebody named another cover, or left, after the form was read: then nothing is saved. Who covers is told. */
export async function nameCover(
  db: Database,
  person: PersonRecord,
  { draft, ...stamp }: Stamp & { draft: CoverDraft },
): Promise<'saved' | 'stale'> {
  const telling = await tellingFor(db, stamp)
  const today = londonDay(stamp.at)
  return db.transaction().execute(async (tx) => {
    const cover = await fitting(tx, person, { draft, before: null, today })
    if (cover === null) return 'stale'
    const id = await insertCover(tx, { ...draft, cover, personId: person.id }, stamp)
    await tellOfCover(tx, await openCoverOf(tx, person, { id, today }), { ...telling, isOver: false })
    return 'saved'
  })
}

/** Whoever covered before and does not any more is told so too. */
export async function changeCover(
  db: Database,
  { person, before }: { person: PersonRecord; before: Cover },
  { draft, ...stamp }: Stamp & { draft: CoverDraft },
): Promise<Saved> {
  const telling = await tellingFor(db, stamp)
  const today = londonDay(stamp.at)
  if (isSame(before, draft)) return 'unchanged'
  return db.transaction().execute(async (tx) => {
    if ((await fitting(tx, person, { draft, before, today })) === null) return 'stale'
    return (await changeCoverIn(tx, before, { draft, ...telling })) ? 'saved' : 'stale'
  })
}

/** The part for whoever is in a transaction already, and has held it against the other covers. False when it is not as it was. */
export async function changeCoverIn(tx: Tx, before: Cover, { draft, ...telling }: Telling & { draft: CoverDraft }): Promise<boolean> {
  const { name } = await personById(tx, draft.coverId)
  if (!(await saveCover(tx, before, { cover: { ...draft, cover: name }, ...telling }))) return false
  if (before.coverId !== draft.coverId) await tellCovering(tx, before, { ...telling, isOver: true })
  const after = await openCoverOf(tx, { id: before.personId }, { id: before.id, today: londonDay(telling.at) })
  await tellOfCover(tx, after, { ...telling, isOver: false })
  return true
}

/** From now on, whatever its last day was. Twice is harmless. */
export async function endCover(db: Database, cover: Cover, stamp: Stamp): Promise<boolean> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute((tx) => endCoverIn(tx, cover, telling))
}

/** The part for whoever is in a transaction already. */
export async function endCoverIn(tx: Tx, cover: Cover, telling: Telling): Promise<boolean> {
  const isEnded = await stopCover(tx, cover, telling)
  if (!isEnded) return false
  await tellOfCover(tx, cover, { ...telling, isOver: true })
  return true
}

/** The name of whoever is to cover; null when it does not fit in with what there is now. */
async function fitting(
  tx: Tx,
  person: PersonRecord,
  { draft, before, today }: { draft: CoverDraft; before: Cover | null; today: CalendarDate },
): Promise<string | null> {
  const surroundings = await surroundingsOf(tx, person, { before, today })
  const isHere = surroundings.people.some(({ id }) => id === person.id)
  if (!isHere || coverMistakes(draft, surroundings).length > 0) return null
  return surroundings.people.find(({ id }) => id === draft.coverId)?.name ?? null
}

type Fate = Telling & { isOver: boolean }

async function tellOfCover(tx: Tx, cover: Cover, fate: Fate): Promise<void> {
  await tellCovering(tx, cover, fate)
  await tellCovered(tx, cover, fate)
}

/** Nobody is told of what they did themselves, nor of the end of what they had not been told of. */
async function tellCovering(tx: Tx, cover: Cover, { isOver, by, at, tellAt }: Fate): Promise<void> {
  const { coverId: personId, personId: aboutId } = cover
  const wasWaiting = await takeOut(tx, { kind: 'covering', personId, about: 'person', aboutId, without: withoutCover(cover) }, at)
  if ((isOver && wasWaiting) || by?.id === personId) return
  const givesUpdates = mayGiveUpdates(await personById(tx, aboutId))
  await queue(tx, coveringLetter({ cover, isOver, givesUpdates, tryAfter: tellAt }), at)
}

async function tellCovered(tx: Tx, cover: Cover, { isOver, by, at, tellAt }: Fate): Promise<void> {
  const { personId } = cover
  const wasWaiting = await takeOut(tx, { kind: 'covered', personId, about: 'person', aboutId: personId, without: withoutCover(cover) }, at)
  if ((isOver && wasWaiting) || by?.id === personId) return
  await queue(tx, coveredLetter({ cover, isOver, tryAfter: tellAt }), at)
}

function isSame(before: Cover, { coverId, firstOn, lastOn }: CoverDraft): boolean {
  return before.coverId === coverId && before.firstOn === firstOn && before.lastOn === lastOn
}
