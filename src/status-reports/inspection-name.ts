import { longDate } from '../lib/date-words.ts'
import type { FrozenInspection, Position } from '../positions/position.ts'

/** Names an inspection where a report tells of several; null where there is but one. */
export function nameAmong({ inspections }: Position): (inspection: FrozenInspection) => string | null {
  return ({ kind, receivedOn }) => (inspections.length > 1 ? `${kind}, received ${longDate(receivedOn)}` : null)
}
