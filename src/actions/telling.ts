import type { Db, Tx } from '../../db/tables.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { tellingTime } from '../deadlines/telling-time.ts'
import type { Stamp } from '../history/record.ts'
import { queue, takeOut } from '../mail/outbox.ts'
import { settingsOf } from '../settings/queries.ts'
import { assignedLetter, type ToldAction, unassignedLetter, withoutAction } from './letters.ts'

/** `tellAt` is when letters about it may go: never on a day that nobody works. */
export type Telling = Stamp & { tellAt: Date }

type Owned = ToldAction & { ownerId: number }

export async function tellingFor(db: Db, stamp: Stamp): Promise<Telling> {
  const { lettersAtHour } = await settingsOf(db)
  return { ...stamp, tellAt: tellingTime(stamp.at, lettersAtHour, await bankHolidaysOf(db)) }
}

/** One letter each, of all that is theirs now. Nobody is told of what they did themselves. */
export async function tellNewOwners(tx: Tx, actions: Owned[], telling: Telling): Promise<void> {
  for (const [personId, theirs] of Map.groupBy(actions, ({ ownerId }) => ownerId)) {
    if (personId === telling.by?.id) continue
    await queue(tx, assignedLetter({ personId, actions: theirs, tryAfter: telling.tellAt }), telling.at)
  }
}

/** Both are told, but for who did it. What is changed back before somebody was told of it is not told at all. */
export function tellHandOver(tx: Tx, action: Owned, { from, ...telling }: Telling & { from: number }): Promise<void> {
  return tellHandOvers(tx, [{ ...action, from }], telling)
}

/** Of several at once: one letter each, of all that went to somebody or was taken from them. */
export async function tellHandOvers(tx: Tx, actions: (Owned & { from: number })[], telling: Telling): Promise<void> {
  const [given, taken]: [Owned[], Owned[]] = [[], []]
  for (const { from, ...action } of actions) {
    const before = { ...action, ownerId: from }
    if (!(await untell(tx, 'unassigned', { ...action, at: telling.at }))) given.push(action)
    if (!(await untell(tx, 'assigned', { ...before, at: telling.at }))) taken.push(before)
  }
  await tellNewOwners(tx, given, telling)
  await tellOldOwners(tx, taken, telling)
}

/** Takes it out of the letters that wait to tell its owner so, or anybody. Answers whether one did. */
export function untell(
  tx: Tx,
  kind: 'assigned' | 'unassigned',
  { id, ownerId, at }: { id: number; ownerId?: number; at: Date },
): Promise<boolean> {
  return takeOut(tx, { kind, personId: ownerId, about: 'action', aboutId: id, without: (facts) => withoutAction(facts, id) }, at)
}

async function tellOldOwners(tx: Tx, actions: Owned[], telling: Telling): Promise<void> {
  for (const [personId, theirs] of Map.groupBy(actions, ({ ownerId }) => ownerId)) {
    if (personId === telling.by?.id) continue
    await queue(tx, unassignedLetter({ personId, actions: theirs, tryAfter: telling.tellAt }), telling.at)
  }
}
