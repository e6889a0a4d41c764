import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter } from '../mail/letter.ts'

export type ActionLine = { actionId: number; what: string; dueOn: CalendarDate }

/** `version` is the action's own: given back to somebody later, it is told to them again. */
export type ToldAction = { id: number; what: string; dueOn: CalendarDate; version: number }

/** What somebody was given, and what was taken from them: to own, and to be accountable for. */
export type OwnershipKind = 'assigned' | 'unassigned' | 'accountable' | 'not-accountable'

type Telling = { personId: number; actions: ToldAction[]; byId: number | null; tryAfter: Date }

/** One letter, however many actions it tells of. */
export function ownershipLetter(kind: OwnershipKind, { personId, actions, byId, tryAfter }: Telling): NewLetter<OwnershipKind> {
  const keys = actions.map(({ id, version }) => `action/${id}/${kind}/${version}`)
  return {
    key: `${keys.join(' ')}/${personId}`,
    personId,
    byId,
    kind,
    facts: { actions: actions.map(({ id, what, dueOn }) => ({ actionId: id, what, dueOn })) },
    warnings: actions.map(({ id }, at) => ({ key: keys[at] ?? '', about: 'action' as const, aboutId: id })),
    tryAfter,
  }
}

/** Null when it told of nothing else. */
export function withoutAction({ actions }: { actions: ActionLine[] }, id: number): { actions: ActionLine[] } | null {
  const left = actions.filter(({ actionId }) => actionId !== id)
  return left.length > 0 ? { actions: left } : null
}

declare module '../mail/letter.ts' {
  interface Letters {
    assigned: { actions: ActionLine[] }
    unassigned: { actions: ActionLine[] }
    accountable: { actions: ActionLine[] }
    'not-accountable': { actions: ActionLine[] }
  }
}
