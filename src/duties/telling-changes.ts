import type { Tx } from '../../db/tables.ts'
import type { Telling } from '../actions/telling.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { londonDay } from '../lib/clock.ts'
import { queue, takeOut } from '../mail/outbox.ts'
import { type DutyRecord, withDeadline } from './duty.ts'
import { type DutyLetterKind, dutyLetter, type ToldDuty, withoutDuty } from './letters.ts'

/** A duty as it was, and whose it is now: nobody's where it waits for another owner. */
type HandOver = { duty: DutyRecord; owner: { id: number } | null }
type ForSomebody = ToldDuty & { personId: number }

/**
 * One letter each, of all that somebody owns now or owns no more. Nobody is told of what they did themselves, and what is changed back
 * before somebody was told of it is not told at all.
 */
export async function tellDutyOwners(tx: Tx, handOvers: readonly HandOver[], telling: Telling): Promise<void> {
  const holidays = await bankHolidaysOf(tx)
  const [given, taken]: [ForSomebody[], ForSomebody[]] = [[], []]
  for (const { duty, owner } of handOvers.filter((each) => each.duty.owner?.id !== each.owner?.id)) {
    const { id, authority, template, version } = duty
    const { dueOn } = withDeadline(duty, londonDay(telling.at), holidays)
    const told = { id, authority, name: template.name, dueOn, version: version + 1 }
    const before = duty.owner?.id
    if (owner && !(await untell(tx, 'duty-unassigned', { id, personId: owner.id, at: telling.at })))
      given.push({ ...told, personId: owner.id })
    if (before && !(await untell(tx, 'duty-assigned', { id, personId: before, at: telling.at }))) taken.push({ ...told, personId: before })
  }
  await tell(tx, 'duty-assigned', { duties: given, ...telling })
  await tell(tx, 'duty-unassigned', { duties: taken, ...telling })
}

/** Dropped, met or withdrawn before its owner was told that it is theirs, it is not told. Answers whether a letter waited to tell so. */
export function tellNothingOfDuty(tx: Tx, { id }: { id: number }, at: Date): Promise<boolean> {
  return untell(tx, 'duty-assigned', { id, at })
}

function untell(tx: Tx, kind: DutyLetterKind, { id, personId, at }: { id: number; personId?: number; at: Date }): Promise<boolean> {
  return takeOut(tx, { kind, personId, about: 'duty', aboutId: id, without: (facts) => withoutDuty(facts, id) }, at)
}

async function tell(tx: Tx, kind: DutyLetterKind, { duties, by, at, tellAt }: Telling & { duties: readonly ForSomebody[] }): Promise<void> {
  const byId = by?.id ?? null
  for (const [personId, theirs] of Map.groupBy(duties, (duty) => duty.personId)) {
    if (personId !== byId) await queue(tx, dutyLetter(kind, { personId, duties: theirs, byId, tryAfter: tellAt }), at)
  }
}
