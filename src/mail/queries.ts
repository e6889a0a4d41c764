import type { ExpressionBuilder } from 'kysely'
import type { Db, Tables } from '../../db/tables.ts'
import { NotFound } from '../lib/problems.ts'
import { type FateFacts, fateOf, type LetterFilter, type ListedLetter } from './fate.ts'
import { headingOf, KIND_WORDS } from './heading.ts'
import type { LetterKind, Letters } from './letter.ts'

/** `text` and `html` are as they were sent; null until then. `address` is where it went, or would go. */
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
export async function latestLetters(db: Db, { personId, fate, kind }: LetterFilter, { before, count }: Page): Promise<ListedLetter[]> {
  const rows = await letters(db)
    .$if(personId !== null, (query) => query.where('letters.personId', '=', personId))
    .$if(kind !== null, (query) => query.where('kind', '=', kind))
    .$if(fate === 'sent', (query) => query.where('sentAt', 'is not', null))
    .$if(fate === 'failed', (query) => query.where('gaveUpAt', 'is not', null))
    .$if(fate === 'superseded', (query) => query.where('supersededAt', 'is not', null))
    .$if(fate === 'waiting', (query) => query.where('sentAt', 'is', null).where('gaveUpAt', 'is', null).where('supersededAt', 'is', null))
    .$if(before !== null, (query) => query.where('letters.id', '<', before))
    .orderBy('letters.id', 'desc')
    .limit(count)
    .execute()
  return rows.map(asListed)
}

type Page = { before: number | null; count: number }

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

/** It waits, and is in nobody's hands: a condition on letters. */
export function isFree(now: Date) {
  return (is: ExpressionBuilder<Tables, 'letters'>) =>
    is.and([
      is('sentAt', 'is', null),
      is('gaveUpAt', 'is', null),
      is('supersededAt', 'is', null),
      is.or([is('claimedUntil', 'is', null), is('claimedUntil', '<=', now.toISOString())]),
    ])
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
