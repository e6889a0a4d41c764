import type { SqlBool } from 'kysely'
import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import { mayRunTracker } from '../people/policy.ts'
import type { Person } from '../people/person.ts'
import { type Fate, type FateFacts, fateOf } from './fate.ts'
import type { ToldSection, ToldShown } from './pages.ts'
import { whyTold } from './why-told.ts'

/** Who a letter told of something, or was to: not its words. Superseded, it `mayHaveArrived` all the same. */
export type Told = { letterId: number; who: string; queuedAt: string; fate: Fate; mayHaveArrived: boolean }

export type About = { about: 'action' | 'duty'; id: number }

const IN_A_SECTION = 5

/** For the page of the thing itself. */
export async function toldSection(db: Db, thing: About, person: Person): Promise<ToldSection> {
  const told = (await newestLetters(db, thing.about, thing.id)).map(asTold)
  const total = told.length < IN_A_SECTION ? told.length : await countOf(db, thing)
  return { told, mayRead: mayRunTracker(person), total, all: `/${thing.about === 'action' ? 'actions' : 'duties'}/${thing.id}/told` }
}

/** The newest first. */
export async function toldAbout(db: Db, { about, id }: About, { person, count, skip }: Part): Promise<ToldShown> {
  const rows = await letters(db, about, id).limit(count).offset(skip).execute()
  return { told: rows.map(asTold), mayRead: mayRunTracker(person) }
}

async function countOf(db: Db, { about, id }: About): Promise<number> {
  const { total } = await db
    .selectFrom('tellings')
    .select((is) => is.fn.countAll<number>().as('total'))
    .where('about', '=', about)
    .where('aboutId', '=', id)
    .executeTakeFirstOrThrow()
  return total
}

const newestLetters = compiledOnce((db: Db, about: About['about'], id: number) => letters(db, about, id).limit(IN_A_SECTION))

function letters(db: Db, about: About['about'], id: number) {
  return db
    .selectFrom('tellings')
    .innerJoin('letters', 'letters.id', 'letterId')
    .innerJoin('people', 'people.id', 'letters.personId')
    .select(['letterId', 'tellings.key', 'tellings.supersededAt as takenOutAt', 'name as who', 'queuedAt', 'copyOf'])
    .select(['tryAfter', 'sentAt', 'gaveUpAt', 'letters.supersededAt', 'lastProblem'])
    .select((is) => is('letters.address', 'is not', null).as('mayHaveArrived'))
    .where('about', '=', about)
    .where('aboutId', '=', id)
    .orderBy('letterId', 'desc')
    .orderBy('tellings.key')
}

type Row = Pick<Told, 'letterId' | 'who' | 'queuedAt'> &
  FateFacts & { key: string; copyOf: number | null; takenOutAt: string | null; mayHaveArrived: SqlBool }

function asTold({ letterId, who, queuedAt, key, copyOf, takenOutAt, mayHaveArrived, ...facts }: Row): ToldShown['told'][number] {
  return {
    letterId,
    who,
    queuedAt,
    why: whyTold({ key, copyOf }),
    mayHaveArrived: takenOutAt === null && Boolean(mayHaveArrived),
    fate: takenOutAt ? { name: 'superseded', at: takenOutAt, problem: null } : fateOf(facts),
  }
}

type Part = { person: Person; count: number; skip: number }
