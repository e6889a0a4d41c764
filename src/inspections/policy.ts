import { hasRole, type Person } from '../people/person.ts'
import { type Inspection, isWithdrawn } from './inspection.ts'

export function mayRecordInspection(person: Person): boolean {
  return hasRole(person, 'director')
}

export function mayWithdrawInspection(person: Person): boolean {
  return hasRole(person, 'director')
}

export function mayBringBackInspection(person: Person, inspection: Pick<Inspection, 'withdrawnOn'>): boolean {
  return mayWithdrawInspection(person) && isWithdrawn(inspection)
}

/** Nothing is changed in one withdrawn, nor added to it. */
export function mayEditInspection(person: Person, inspection: Pick<Inspection, 'withdrawnOn'>): boolean {
  return hasRole(person, 'director') && !isWithdrawn(inspection)
}
