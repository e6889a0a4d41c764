import type { ExpressionBuilder } from 'kysely'
import type { Db, Tables } from '../../db/tables.ts'
import { addDays, type CalendarDate } from '../lib/calendar-date.ts'
import { londonTime } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { type FateFacts, type FateName, fateOf, type LetterFilter, type ListedLetter } from './fate.ts'
import { headingOf, KIND_WORDS } from './heading.ts'
import type { LetterKind, Letters } from './letter.ts'
import { waits } from './queries.ts'

/** `text` and `html` are as they were sent, or may have been; null until then. `address` is where it went, or would go. */
export type LetterRecord = ListedLetter & {
  facts: Letters[LetterKind]
  text: string | null
  html: string | null
  address: string
  attempts: number
  personId: number
  /** The single-use link it carries, if any. */
  link: 'kept' | 'forgotten' | null
}

/** The newest first, `count` of them, from before letter `before` when given. */
export async function latestLetters(db: Db, filter: LetterFilter, { before, count }: Page): Promise<ListedLetter[]> {
  const { personId, fate, kind, from, to, about } = filter
  const rows = await letters(db)
    .$if(personId !== null, (query) => query.where('letters.personId', '=', personId))
    .$if(kind !== null, (query) => query.where('kind', '=', kind))
    .$if(fate !== null, (query) => query.where(hasFate(fate)))
    .$if(from !== null, (query) => query.where('queuedAt', '>=', startOf(from)))
    .$if(to !== null, (query) => query.where('queuedAt', '<', startOf(to && addDays(to, 1))))
    .$if(about !== null, (query) => query.where('letters.id', 'in', idsAbout(db, about)))
    .$if(before !== null, (query) => query.where(isOlder(before)))
    .orderBy('queuedAt', 'desc')
    .orderBy('letters.id', 'desc')
    .limit(count)
    .execute()
  return rows.map(asListed)
}

type Page = { before: Cursor | null; count: number }

/** Where a page of letters ends: letters are in the order in which they were written. */
export type Cursor = { id: number; queuedAt: string }

/** Null when there is no such letter to go on from. */
export async function cursorAt(db: Db, id: number): Promise<Cursor | null> {
  return (await db.selectFrom('letters').select(['id', 'queuedAt']).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function lettersUnsent(db: Db): Promise<{ waiting: number; failed: number }> {
  const counted = async (fate: FateName) => {
    const { count } = await db
      .selectFrom('letters')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where(hasFate(fate))
      .executeTakeFirstOrThrow()
    return count
  }
  return { waiting: await counted('waiting'), failed: await counted('failed') }
}

export async function letterById(db: Db, id: number): Promise<LetterRecord> {
  const row = await letters(db)
    .select(['text', 'html', 'address', 'email', 'attempts', 'personId', 'secret', 'expiresAt'])
    .where('letters.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { text, html, address, email, attempts, personId, secret, expiresAt } = row
  const link = expiresAt === null ? null : secret === null ? 'forgotten' : 'kept'
  return { ...asListed(row), facts: factsOf(row), text, html, address: address ?? email, attempts, personId, link }
}

function hasFate(fate: FateName | null) {
  return (is: ExpressionBuilder<Tables, 'letters'>) => {
    if (fate === 'sent') return is('sentAt', 'is not', null)
    if (fate === 'failed') return is('gaveUpAt', 'is not', null)
    if (fate === 'superseded') return is('supersededAt', 'is not', null)
    return waits(is)
  }
}

function isOlder(before: Cursor | null) {
  const { id, queuedAt } = before ?? { id: 0, queuedAt: '' }
  return (is: ExpressionBuilder<Tables, 'letters'>) =>
    is.and([is('queuedAt', '<=', queuedAt), is.or([is('queuedAt', '<', queuedAt), is('letters.id', '<', id)])])
}

function idsAbout(db: Db, about: LetterFilter['about']) {
  return db
    .selectFrom('tellings')
    .select('letterId')
    .where('about', '=', about?.about ?? '')
    .where('aboutId', '=', about?.id ?? 0)
}

function startOf(day: CalendarDate | null): string {
  return day ? londonTime(day, 0).toISOString() : ''
}

function letters(db: Db) {
  return db
    .selectFrom('letters')
    .innerJoin('people', 'people.id', 'letters.personId')
    .select(['letters.id', 'kind', 'facts', 'subject', 'people.name as to'])
    .select(['queuedAt', 'tryAfter', 'sentAt', 'gaveUpAt', 'supersededAt', 'lastProblem'])
}

type Row = FateFacts & { id: number; kind: string; facts: string; subject: string | null; queuedAt: string; to: string }

function asListed(row: Row): ListedLetter {
  const { id, to, queuedAt } = row
  const kind = row.kind as LetterKind
  const subject = row.subject ?? headingOf(kind, factsOf(row)).subject
  return { id, kind, kindWords: KIND_WORDS[kind], to, subject, queuedAt, fate: fateOf(row) }
}

function factsOf({ facts }: Row): Letters[LetterKind] {
  return JSON.parse(facts) as Letters[LetterKind]
}
