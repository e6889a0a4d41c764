import { mayChooseDuties } from './duties/policy.ts'
import { mayRecordInspection } from './inspections/policy.ts'
import type { Person } from './people/person.ts'
import { mayRunTracker } from './people/policy.ts'

/** The only addresses that take a file, and from whom: what is sent anywhere else, or by anybody else, is refused unread. */
export const FILE_PLACES: { path: string; maySend: (person: Person) => boolean }[] = [
  { path: '/bank-holidays/list', maySend: mayRunTracker },
  { path: '/duties/:id/checklist', maySend: mayChooseDuties },
  { path: '/intake', maySend: mayRecordInspection },
]
