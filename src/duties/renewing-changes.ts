import type { Context } from '../context.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { byId } from '../lib/by-id.ts'
import { londonDay } from '../lib/clock.ts'
import { lettersToRenew, renewLetters } from '../mail/renewing-changes.ts'
import { withDeadline } from './duty.ts'
import type { DutyLine } from './letters.ts'
import { everyDuty } from './queries.ts'

const KINDS = ['duty-assigned'] as const

/** Whoever owns a duty hears of its deadline as it is when their letter goes, whatever moved it while that waited. */
export async function renewDutyLetters({ db, clock }: Pick<Context, 'db' | 'clock'>, dueBy = clock.now()): Promise<void> {
  const due = { dueBy, now: clock.now() }
  if ((await lettersToRenew(db, KINDS, due)).length === 0) return
  await db.transaction().execute(async (tx) => {
    const holidays = await bankHolidaysOf(tx)
    const duties = byId((await everyDuty(tx)).map((duty) => withDeadline(duty, londonDay(due.now), holidays)))
    const asItIs = (line: DutyLine): DutyLine => {
      const duty = duties.get(line.dutyId)
      return duty ? { ...line, duty: duty.template.name, authority: duty.authority, dueOn: duty.dueOn } : line
    }
    await renewLetters(tx, { kinds: KINDS, renewed: (facts) => ({ duties: facts.duties.map(asItIs) }) }, due)
  })
}
