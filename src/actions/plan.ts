import type { Inspection } from '../inspections/inspection.ts'
import type { Answered, RatedAction } from './rated-action.ts'

/** Every action, the first due first, and the owners and recommendations it can be filtered by, with the inspections those are of. */
export type Plan = {
  actions: RatedAction[]
  owners: { id: number; name: string }[]
  recommendations: Answered[]
  inspections: Named[]
}

/** What an inspection is called by. */
type Named = Pick<Inspection, 'id' | 'kind' | 'authority' | 'receivedOn'>

export function planOf(actions: RatedAction[], inspections: Named[]): Plan {
  const owners = new Map(actions.map(({ ownerId, ownerName }) => [ownerId, { id: ownerId, name: ownerName }]))
  const recommendations = new Map(actions.flatMap((action) => action.recommendations).map((each) => [each.id, each]))
  return {
    actions,
    owners: [...owners.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    recommendations: [...recommendations.values()].toSorted(inReportOrder),
    inspections,
  }
}

/** As the inspectors list them, the first inspection first. */
export function inReportOrder(one: Answered, other: Answered): number {
  return one.inspectionId - other.inspectionId || one.position - other.position
}
