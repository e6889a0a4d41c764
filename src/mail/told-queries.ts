import type { Db } from '../../db/tables.ts'
import { mayRunTracker } from '../people/policy.ts'
import type { Person } from '../people/person.ts'
import { type Fate, fateOf } from './fate.ts'
import type { ToldSection, ToldShown } from './pages.ts'
import { whyTold } from './why-told.ts'

/** Who a letter told of something, or was to: not its words. Superseded, it `mayHaveArrived` all the same. */
export type Told = { letterId: number; who: string; queuedAt: string; fate: Fate; mayHaveArrived: boolean }

export type About = { about: 'action' | 'duty'; id: number }

const IN_A_SECTION = 5

/** For the page of the thing itself. */
export async function toldSection(db: Db, thing: About, person: Person): Promise<ToldSection> {
  const shown = await toldAbout(db, thing, { person, count: IN_A_SECTION, skip: 0 })
  const { total } = await db
    .selectFrom('tellings')
    .select((is) => is.fn.countAll<number>().as('total'))
    .where('about', '=', thing.about)
    .where('aboutId', '=', thing.id)
    .executeTakeFirstOrThrow()
  return { ...shown, total, all: `/${thing.about === 'action' ? 'actions' : 'duties'}/${thing.id}/told` }
}

/** The newest first. */
export async function toldAbout(db: Db, { about, id }: About, { person, count, skip }: Part): Promise<ToldShown> {
  const rows = await db
    .selectFrom('tellings')
    .innerJoin('letters', 'letters.id', 'letterId')
    .innerJoin('people', 'people.id', 'letters.personId')
    .select(['letterId', 'tellings.key', 'tellings.supersededAt as takenOutAt', 'name as who', 'queuedAt'])
    .select(['tryAfter', 'sentAt', 'gaveUpAt', 'letters.supersededAt', 'lastProblem'])
    .select((is) => is('letters.address', 'is not', null).as('mayHaveArrived'))
    .where('about', '=', about)
    .where('aboutId', '=', id)
    .orderBy('letterId', 'desc')
    .orderBy('tellings.key')
    .limit(count)
    .offset(skip)
    .execute()
  const told = rows.map(({ letterId, who, queuedAt, key, takenOutAt, mayHaveArrived, ...facts }) => ({
    letterId,
    who,
    queuedAt,
    why: whyTold(key),
    mayHaveArrived: takenOutAt === null && Boolean(mayHaveArrived),
    fate: takenOutAt ? { name: 'superseded' as const, at: takenOutAt, problem: null } : fateOf(facts),
  }))
  return { told, mayRead: mayRunTracker(person) }
}

type Part = { person: Person; count: number; skip: number }
