import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter, Warning } from '../mail/letter.ts'

export type ActionLine = { actionId: number; what: string; dueOn: CalendarDate }

/** `version` is the action's own: given back to somebody later, it is told to them again. */
export type ToldAction = { id: number; what: string; dueOn: CalendarDate; version: number }

/** What somebody was given, and what was taken from them: to own, and to be accountable for. */
export type OwnershipKind = OwnerKind | 'accountable' | 'not-accountable'

/** These tell, beside what is owned, whose accountable director somebody became, or is no more, in the same deed. */
export type OwnerKind = 'assigned' | 'unassigned'

export const BESIDE = { assigned: 'accountable', unassigned: 'not-accountable' } as const satisfies Record<OwnerKind, OwnershipKind>

export type OwnerFacts = { actions: ActionLine[]; accountable?: ActionLine[] }

type Telling = { personId: number; owned: ToldAction[]; accountable: ToldAction[]; byId: number | null; tryAfter: Date }

/** One letter, however many actions it tells of. */
export function ownershipLetter(
  ownerKind: OwnerKind,
  { personId, owned, accountable, byId, tryAfter }: Telling,
): NewLetter<OwnerKind> | NewLetter<'accountable' | 'not-accountable'> {
  const warnings = [...owned.map((each) => warningOf(each, ownerKind)), ...accountable.map((each) => warningOf(each, BESIDE[ownerKind]))]
  const letter = { key: `${warnings.map(({ key }) => key).join(' ')}/${personId}`, personId, byId, warnings, tryAfter }
  if (owned.length === 0) return { ...letter, kind: BESIDE[ownerKind], facts: { actions: accountable.map(lineOf) } }
  const beside = accountable.length > 0 ? { accountable: accountable.map(lineOf) } : {}
  return { ...letter, kind: ownerKind, facts: { actions: owned.map(lineOf), ...beside } }
}

/** How the keys of the warnings begin that tell so of this action. */
export function keyBegins(kind: OwnershipKind, { id }: { id: number }): string {
  return `action/${id}/${kind}/`
}

/** Null when it told of nothing else. */
export function withoutAction({ actions, ...rest }: OwnerFacts, id: number): OwnerFacts | null {
  const left = actions.filter(({ actionId }) => actionId !== id)
  return left.length > 0 || rest.accountable ? { actions: left, ...rest } : null
}

/** The same of what is told beside: whose accountable director they became, or are no more. */
export function withoutBeside({ actions, accountable = [] }: OwnerFacts, id: number): OwnerFacts | null {
  const left = accountable.filter(({ actionId }) => actionId !== id)
  if (left.length > 0) return { actions, accountable: left }
  return actions.length > 0 ? { actions } : null
}

function warningOf(action: ToldAction, kind: OwnershipKind): Warning {
  return { key: `${keyBegins(kind, action)}${action.version}`, about: 'action', aboutId: action.id }
}

function lineOf({ id, what, dueOn }: ToldAction): ActionLine {
  return { actionId: id, what, dueOn }
}

declare module '../mail/letter.ts' {
  interface Letters {
    assigned: OwnerFacts
    unassigned: OwnerFacts
    accountable: { actions: ActionLine[] }
    'not-accountable': { actions: ActionLine[] }
  }
}
