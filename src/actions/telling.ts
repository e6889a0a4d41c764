import type { Db, Tx } from '../../db/tables.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { tellingTime } from '../deadlines/telling-time.ts'
import type { Stamp } from '../history/record.ts'
import { queue, takeOut } from '../mail/outbox.ts'
import { settingsOf } from '../settings/queries.ts'
import { challengedLetter } from './challenge-letters.ts'
import { unansweredOf } from './challenge-queries.ts'
import {
  BESIDE,
  keyBegins,
  type OwnerKind,
  type OwnershipKind,
  ownershipLetter,
  type ToldAction,
  withoutAction,
  withoutBeside,
} from './letters.ts'

/** `tellAt` is when letters about it may go: never on a day that nobody works. */
export type Telling = Stamp & { tellAt: Date }

export async function tellingFor(db: Db, stamp: Stamp): Promise<Telling> {
  const { lettersAtHour } = await settingsOf(db)
  return { ...stamp, tellAt: tellingTime(stamp.at, lettersAtHour, await bankHolidaysOf(db)) }
}

/** In whose hands an action is. */
type Hands = { ownerId: number; accountableId: number }
type InHands = ToldAction & Hands
type ForSomebody = ToldAction & { personId: number }

const PARTS = [
  { hands: 'ownerId', part: 'owned', given: 'assigned', taken: 'unassigned' },
  { hands: 'accountableId', part: 'accountable', given: 'accountable', taken: 'not-accountable' },
] as const

/** For whom each is: what they own now, or own no more, and what they are accountable for. */
type Told = Record<'owned' | 'accountable', ForSomebody[]>

/** Everybody whose they are now hears of all that is theirs in one letter. Nobody is told of what they did themselves. */
export async function tellNewHands(tx: Tx, actions: readonly InHands[], telling: Telling): Promise<void> {
  const told = (hands: keyof Hands) => actions.map((each) => ({ ...each, personId: each[hands] }))
  await tell(tx, 'assigned', { owned: told('ownerId'), accountable: told('accountableId'), ...telling })
}

/**
 * Of several at once: one letter each, of all that went to somebody or was taken from them. What is changed back before somebody
 * was told of it is not told at all. The questions that wait go with the action.
 */
export async function tellHandOvers(tx: Tx, actions: readonly (InHands & { from: Hands })[], telling: Telling): Promise<void> {
  const given: Told = { owned: [], accountable: [] }
  const taken: Told = { owned: [], accountable: [] }
  for (const part of PARTS) {
    const told = await movedIn(tx, part, { actions, at: telling.at })
    given[part.part] = told.given
    taken[part.part] = told.taken
  }
  await tell(tx, 'assigned', { ...given, ...telling })
  await tell(tx, 'unassigned', { ...taken, ...telling })
  for (const { id, ownerId, from } of actions) if (ownerId !== from.ownerId) await handOverChallenges(tx, { id, ownerId, from }, telling)
}

/** What was to be told of an action that is closed is told to nobody; whoever it was taken from still hears of that. */
export async function tellNothingOf(tx: Tx, { id }: { id: number }, at: Date): Promise<void> {
  for (const { given } of PARTS) await untell(tx, given, { id, at })
  for (const kind of ['challenged', 'challenge-answered'] as const)
    await takeOut(tx, { kind, about: 'action', aboutId: id, without: () => null }, at)
}

type Part = (typeof PARTS)[number]

const OWNER_KINDS: readonly OwnerKind[] = ['assigned', 'unassigned']

/** What is still to be told of it: nothing of what could be taken out of a letter that waits. */
async function movedIn(tx: Tx, part: Part, { actions, at }: { actions: readonly (InHands & { from: Hands })[]; at: Date }) {
  const [given, taken]: [ForSomebody[], ForSomebody[]] = [[], []]
  for (const { from, ...action } of actions.filter((each) => each[part.hands] !== each.from[part.hands])) {
    const [now, before] = [
      { ...action, personId: action[part.hands] },
      { ...action, personId: from[part.hands] },
    ]
    if (!(await untell(tx, part.taken, { ...now, at }))) given.push(now)
    if (!(await untell(tx, part.given, { ...before, at }))) taken.push(before)
  }
  return { given, taken }
}

/** Takes it out of the letters that wait to tell this person so, or anybody. Answers whether one did. */
async function untell(tx: Tx, kind: OwnershipKind, { id, personId, at }: { id: number; personId?: number; at: Date }): Promise<boolean> {
  const told = { personId, about: 'action', aboutId: id, keyBegins: keyBegins(kind, { id }) } as const
  const isOut = await takeOut(tx, { kind, ...told, without: (facts) => withoutAction(facts, id) }, at)
  const ownerKind = OWNER_KINDS.find((each) => BESIDE[each] === kind)
  if (!ownerKind) return isOut
  return (await takeOut(tx, { kind: ownerKind, ...told, without: (facts) => withoutBeside(facts, id) }, at)) || isOut
}

async function tell(tx: Tx, kind: OwnerKind, { owned, accountable, by, at, tellAt }: Telling & Told): Promise<void> {
  const byId = by?.id ?? null
  for (const personId of new Set([...owned, ...accountable].map((each) => each.personId))) {
    const isTheirs = (each: ForSomebody) => each.personId === personId
    const theirs = { owned: owned.filter(isTheirs), accountable: accountable.filter(isTheirs) }
    if (personId !== byId) await queue(tx, ownershipLetter(kind, { personId, ...theirs, byId, tryAfter: tellAt }), at)
  }
}

/** Whoever owned it is not to answer any more; whoever owns it now is, unless they asked themselves. */
async function handOverChallenges(tx: Tx, { id, ownerId, from }: { id: number; ownerId: number; from: Hands }, { at, tellAt }: Telling) {
  await takeOut(tx, { kind: 'challenged', personId: from.ownerId, about: 'action', aboutId: id, without: () => null }, at)
  for (const challenge of await unansweredOf(tx, id)) {
    if (challenge.byId !== ownerId) await queue(tx, challengedLetter({ ...challenge, personId: ownerId, tryAfter: tellAt }), at)
  }
}
