import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { isTellingDay } from '../deadlines/telling-time.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { londonDay, londonMidnight } from '../lib/clock.ts'
import { settingsOf } from '../settings/queries.ts'
import type { Claimable } from './changes.ts'
import type { Draft, Words } from './compose.ts'
import { AT_ANY_TIME } from './heading.ts'
import type { LetterKind, Letters } from './letter.ts'
import { isMailServerResting } from './mail-server-queries.ts'
import { isFree } from './queries.ts'

/** `kept` are the words of a try after which nobody knows whether it arrived; every later try says the same. */
export type Waiting = Claimable & { address: string; secret: string | null; draft: Draft; kept: Words | null }

/** What is read once for all the letters that are sent together. */
export type Batch = { dueBy: Date; holidays: BankHolidays }

/** Null, and next to nothing is asked, where no letter waits to be sent by then or the mail server rests: that is so most of the time. */
export async function batchDue({ db, clock }: Pick<Context, 'db' | 'clock'>, dueBy: Date): Promise<Batch | null> {
  const now = clock.now()
  const due = db.selectFrom('letters').select('id').where('tryAfter', '<=', dueBy.toISOString()).where(isFree(now)).limit(1)
  if (!(await due.executeTakeFirst())) return null
  if (await isMailServerResting(db, now)) return null
  return { dueBy, holidays: await bankHolidaysOf(db) }
}

export async function idsDue(context: Context, batch: Batch): Promise<number[]> {
  const rows = await lettersDue(context, batch).select('letters.id').orderBy('letters.tryAfter').orderBy('letters.id').execute()
  return rows.map(({ id }) => id)
}

/** Null once somebody else has it. */
export async function waitingLetter(context: Context, id: number, batch: Batch): Promise<Waiting | null> {
  const { db, config } = context
  const row = await lettersDue(context, batch)
    .innerJoin('people', 'people.id', 'letters.personId')
    .select(['letters.id', 'attempts', 'refusals', 'expiresAt', 'messageId', 'kind', 'facts', 'secret'])
    .select(['subject', 'text', 'html', 'people.name', 'people.email as address'])
    .where('letters.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { kind, facts, name, subject, text, html, ...letter } = row
  const { councilName } = await settingsOf(db)
  const told = { kind: kind as LetterKind, facts: JSON.parse(facts) as Letters[LetterKind] }
  const kept = subject !== null && text !== null && html !== null ? { subject, text, html } : null
  return { ...letter, kept, draft: { ...told, person: { name }, council: { name: councilName }, baseUrl: config.baseUrl } }
}

/** On a day nobody works, only what goes on any day; and never the letter of a day that is over. */
function lettersDue({ db, clock }: Context, { dueBy, holidays }: Batch) {
  const now = clock.now()
  const isTold = isTellingDay(londonDay(now), holidays)
  return db
    .selectFrom('letters')
    .where('tryAfter', '<=', dueBy.toISOString())
    .where(isFree(now))
    .where((is) => is.or([is('kind', '<>', 'day'), is('queuedAt', '>=', londonMidnight(now).toISOString())]))
    .$if(!isTold, (due) => due.where('kind', 'in', AT_ANY_TIME))
}
