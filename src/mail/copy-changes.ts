import type { Database, Db, Tx } from '../../db/tables.ts'
import { londonDay } from '../lib/clock.ts'
import type { Cover } from '../people/cover/cover.ts'
import { coversToday } from '../people/cover/queries.ts'
import type { LetterKind, Letters, NewLetter, Warning } from './letter.ts'
import { queue } from './outbox.ts'
import { isFree } from './queries.ts'
import { supersedeWhere } from './superseding-changes.ts'

/** Told at once about somebody's work. The letter of the day gathers what whoever covers is told too; links and covers are private. */
const COPIED: readonly LetterKind[] = [
  'assigned',
  'unassigned',
  'accountable',
  'not-accountable',
  'duty-assigned',
  'duty-unassigned',
  'challenged',
  'challenge-answered',
]

/**
 * Whoever covers today for the reader of one of these letters gets it too; nobody is told of what they did themselves. Done when
 * they are sent, it knows every cover that was named, changed or ended since they were queued. Answers the letters to send.
 */
export async function withCopies(db: Database, ids: number[], now: Date): Promise<number[]> {
  if (ids.length === 0) return []
  const due = { ids, covers: await coversToday(db, londonDay(now)) }
  await setAsideCopies(db, due, now)
  if ((await uncopied(db, due)).length === 0) return ids
  await db.transaction().execute(async (tx) => {
    for (const each of await uncopied(tx, due)) await queueCopy(tx, each, now)
  })
  const copies = await db.selectFrom('letters').select('id').where('copyOf', 'in', ids).where(isFree(now)).execute()
  return [...new Set([...ids, ...copies.map(({ id }) => id)])]
}

/** What whoever covers was still to be told is not theirs to hear once that is over. */
async function setAsideCopies(db: Database, { ids, covers }: Due, now: Date): Promise<void> {
  const copies = await db
    .selectFrom('letters as copy')
    .innerJoin('letters as original', 'original.id', 'copy.copyOf')
    .select(['copy.id', 'copy.personId as coverId', 'original.personId'])
    .where('copy.id', 'in', ids)
    .execute()
  const over = copies.filter((copy) => !covers.some(({ personId, coverId }) => personId === copy.personId && coverId === copy.coverId))
  if (over.length === 0) return
  const overIds = over.map(({ id }) => id)
  await db.transaction().execute((tx) => supersedeWhere(tx, (is) => is.and([is('id', 'in', overIds), isFree(now)(is)]), now))
}

type Due = { ids: readonly number[]; covers: readonly Cover[] }

async function uncopied(db: Db, { ids, covers }: Due): Promise<{ letter: Copied; cover: Cover }[]> {
  const letters = await db
    .selectFrom('letters')
    .select(['id', 'personId', 'kind', 'facts', 'byId'])
    .where('id', 'in', ids)
    .where('kind', 'in', COPIED)
    .where('copyOf', 'is', null)
    .where('supersededAt', 'is', null)
    .where(
      'id',
      'not in',
      db.selectFrom('letters as copy').select('copy.copyOf').where('copy.copyOf', 'in', ids).where('supersededAt', 'is', null),
    )
    .execute()
  return letters.flatMap((letter) => {
    const cover = covers.find(({ personId }) => personId === letter.personId)
    return cover && cover.coverId !== letter.byId ? [{ letter, cover }] : []
  })
}

type Copied = { id: number; kind: string; facts: string }

async function queueCopy(tx: Tx, { letter: { id, kind, facts }, cover }: { letter: Copied; cover: Cover }, now: Date): Promise<void> {
  const told = tx.selectFrom('tellings').select(['key', 'about', 'aboutId']).where('letterId', '=', id).where('supersededAt', 'is', null)
  const covering = [{ name: cover.person, until: cover.lastOn }]
  const letter: NewLetter<LetterKind> = {
    key: `copy/${id}/${cover.coverId}`,
    copyOf: id,
    personId: cover.coverId,
    kind: kind as LetterKind,
    facts: { ...(JSON.parse(facts) as Letters[LetterKind]), covering },
    warnings: (await told.execute()) as Warning[],
    tryAfter: now,
  }
  await queue(tx, letter, now)
}
