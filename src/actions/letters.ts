import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter } from '../mail/letter.ts'

export type ActionLine = { actionId: number; what: string; dueOn: CalendarDate }

/** `version` is the action's own: given back to somebody later, it is told to them again. */
export type ToldAction = { id: number; what: string; dueOn: CalendarDate; version: number }

type Telling = { personId: number; actions: ToldAction[]; tryAfter: Date }

/** One letter, however many actions somebody was given at once. */
export function assignedLetter(telling: Telling): NewLetter<'assigned'> {
  return letter('assigned', telling)
}

export function unassignedLetter(telling: Telling): NewLetter<'unassigned'> {
  return letter('unassigned', telling)
}

/** Null when it told of nothing else. */
export function withoutAction({ actions }: { actions: ActionLine[] }, id: number): { actions: ActionLine[] } | null {
  const left = actions.filter(({ actionId }) => actionId !== id)
  return left.length > 0 ? { actions: left } : null
}

function letter<Kind extends 'assigned' | 'unassigned'>(kind: Kind, { personId, actions, tryAfter }: Telling) {
  const keys = actions.map(({ id, version }) => `action/${id}/${kind}/${version}`)
  return {
    key: `${keys.join(' ')}/${personId}`,
    personId,
    kind,
    facts: { actions: actions.map(({ id, what, dueOn }) => ({ actionId: id, what, dueOn })) },
    warnings: actions.map(({ id }, at) => ({ key: keys[at] ?? '', about: 'action' as const, aboutId: id })),
    tryAfter,
  }
}

declare module '../mail/letter.ts' {
  interface Letters {
    assigned: { actions: ActionLine[] }
    unassigned: { actions: ActionLine[] }
  }
}
