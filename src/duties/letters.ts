import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter } from '../mail/letter.ts'

/** Due on no day that is known: null. */
export type DutyLine = { dutyId: number; duty: string; authority: string; dueOn: CalendarDate | null }

/** `version` is the duty's own: given back to somebody later, it is told to them again. */
export type ToldDuty = { id: number; name: string; authority: string; dueOn: CalendarDate | null; version: number }

export type DutyLetterKind = 'duty-assigned' | 'duty-unassigned'

type Told = { personId: number; duties: readonly ToldDuty[]; byId: number | null; tryAfter: Date }

/** One letter, however many duties it tells of. */
export function dutyLetter(kind: DutyLetterKind, { personId, duties, byId, tryAfter }: Told): NewLetter<DutyLetterKind> {
  const keys = duties.map(({ id, version }) => `duty/${id}/${kind}/${version}`)
  return {
    key: `${keys.join(' ')}/${personId}`,
    personId,
    byId,
    kind,
    facts: { duties: duties.map(({ id, name, authority, dueOn }) => ({ dutyId: id, duty: name, authority, dueOn })) },
    warnings: duties.map(({ id }, at) => ({ key: keys[at] ?? '', about: 'duty' as const, aboutId: id })),
    tryAfter,
  }
}

/** Null when it told of nothing else. */
export function withoutDuty({ duties }: { duties: DutyLine[] }, id: number): { duties: DutyLine[] } | null {
  const left = duties.filter(({ dutyId }) => dutyId !== id)
  return left.length > 0 ? { duties: left } : null
}

declare module '../mail/letter.ts' {
  interface Letters {
    'duty-assigned': { duties: DutyLine[] }
    'duty-unassigned': { duties: DutyLine[] }
  }
}
