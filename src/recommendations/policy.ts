import type { Inspection } from '../inspections/inspection.ts'
import { mayEditInspection } from '../inspections/policy.ts'
import type { Person } from '../people/person.ts'

/** `inspection` is the one it was found in. */
export function mayEditRecommendation(person: Person, inspection: Pick<Inspection, 'withdrawnOn'>): boolean {
  return mayEditInspection(person, inspection)
}
