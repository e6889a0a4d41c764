import { compiledOnce } from '../../../db/compiled-once.ts'
import type { Db } from '../../../db/tables.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { NotFound } from '../../lib/problems.ts'
import { everyone } from '../queries.ts'
import type { Person } from '../person.ts'
import type { Cover, Surroundings } from './cover.ts'

/** Everybody's that are not over, the first to begin first. */
export function openCovers(db: Db, today: CalendarDate): Promise<Cover[]> {
  return covers(db).where('endedAt', 'is', null).where('lastOn', '>=', today).orderBy('firstOn').orderBy('covers.id').execute()
}

/** Those that are on: who stands in for whom today. */
export function coversToday(db: Db, today: CalendarDate): Promise<Cover[]> {
  return coversOn(db, today)
}

/** This person's own and those they give to others, that are not over. */
export async function coversWith(db: Db, { id }: { id: number }, today: CalendarDate): Promise<{ theirs: Cover[]; given: Cover[] }> {
  const open = await openCovers(db, today)
  return { theirs: open.filter(({ personId }) => personId === id), given: open.filter(({ coverId }) => coverId === id) }
}

/** Whom this person stands in for today. */
export async function coveredBy(db: Db, { id }: { id: number }, today: CalendarDate): Promise<Cover[]> {
  return (await coversToday(db, today)).filter(({ coverId }) => coverId === id)
}

export async function surroundingsOf(
  db: Db,
  person: Person,
  { before, today }: Pick<Surroundings, 'before' | 'today'>,
): Promise<Surroundings> {
  return { person, people: await everyone(db), covers: await openCovers(db, today), before, today }
}

/** One that is over, or another's, is not found. */
export async function openCoverOf(db: Db, person: { id: number }, { id, today }: { id: number; today: CalendarDate }): Promise<Cover> {
  const { theirs } = await coversWith(db, person, today)
  const cover = theirs.find((each) => each.id === id)
  if (!cover) throw new NotFound()
  return cover
}

const coversOn = compiledOnce((db: Db, today: CalendarDate) =>
  covers(db).where('endedAt', 'is', null).where('firstOn', '<=', today).where('lastOn', '>=', today).orderBy('person.name'),
)

function covers(db: Db) {
  return db
    .selectFrom('covers')
    .innerJoin('people as person', 'person.id', 'covers.personId')
    .innerJoin('people as cover', 'cover.id', 'coverId')
    .select(['covers.id', 'personId', 'person.name as person', 'coverId', 'cover.name as cover', 'firstOn', 'lastOn', 'covers.version'])
}
