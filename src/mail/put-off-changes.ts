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
export async function putOffToWorkingDay(context: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const { db, clock } = context
  const now = clock.now()
  if (isTellingDay(londonDay(now), await bankHolidaysOf(db))) return
  const tryAfter = (await whenToTell(context, 'assigned')).toISOString()
  await db
    .updateTable('letters')
    .set({ tryAfter })
    .where('kind', 'not in', AT_ANY_TIME)
    .where('tryAfter', '<', tryAfter)
    .where(isFree(now))
    .execute()
}
