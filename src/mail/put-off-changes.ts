import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { isTellingDay, tellingTime } from '../deadlines/telling-time.ts'
import { londonDay } from '../lib/clock.ts'
import { settingsOf } from '../settings/queries.ts'
import { AT_ANY_TIME } from './heading.ts'
import type { LetterKind } from './letter.ts'
import { isFree } from './queries.ts'

/** When somebody may be sent this kind of letter: now, or once people work again. */
export async function whenToTell({ db, clock }: Pick<Context, 'db' | 'clock'>, kind: LetterKind): Promise<Date> {
  if (AT_ANY_TIME.includes(kind)) return clock.now()
  return tellingTime(clock.now(), (await settingsOf(db)).lettersAtHour, await bankHolidaysOf(db))
}

/** What a mail server that was down left over for a day nobody works, waits for the next working day, and says so in the ledger. */
export async function putOffToWorkingDay({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock.now()
  const waiting = db.selectFrom('letters').select('tryAfter').where(isPutOff(now)).orderBy('tryAfter').limit(1)
  const first = await waiting.executeTakeFirst()
  if (!first) return
  const holidays = await bankHolidaysOf(db)
  if (isTellingDay(londonDay(now), holidays)) return
  const tryAfter = tellingTime(now, (await settingsOf(db)).lettersAtHour, holidays).toISOString()
  if (first.tryAfter < tryAfter)
    await db.updateTable('letters').set({ tryAfter }).where('tryAfter', '<', tryAfter).where(isPutOff(now)).execute()
}

function isPutOff(now: Date) {
  return (is: ExpressionBuilder<Tables, 'letters'>) => is.and([is('kind', 'not in', AT_ANY_TIME), isFree(now)(is)])
}
