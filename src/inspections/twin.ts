import type { CalendarDate } from '../lib/calendar-date.ts'
import { isSameAuthority } from './authority.ts'

/** What tells one inspection from another, as far as it is known. */
export type Traits = {
  kind: string
  authority: string
  receivedOn: CalendarDate | null
  inspectedFrom: CalendarDate | null
  inspectedTo: CalendarDate | null
}

/** The same authority and kind, received on the same day or with the inspectors there on the same days: one inspection, recorded twice. */
export function isSameInspection(one: Traits, other: Traits): boolean {
  if (one.kind !== other.kind || !isSameAuthority(one.authority, other.authority)) return false
  if (one.receivedOn !== null && one.receivedOn === other.receivedOn) return true
  return one.inspectedFrom !== null && one.inspectedFrom === other.inspectedFrom && one.inspectedTo === other.inspectedTo
}
