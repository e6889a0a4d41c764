import type { CalendarDate } from '../../lib/calendar-date.ts'

/** A director's question about an update. It waits until it is answered, once, by the action's owner or for them. */
export type Challenge = {
  id: number
  updateId: number
  updateOn: CalendarDate
  action: {
    id: number
    what: string
    ownerId: number
    ownerName: string
    accountableId: number
    signedOffOn: CalendarDate | null
    withdrawnOn: CalendarDate | null
  }
  byId: number
  by: string
  question: string
  at: string
  answer: Answer | null
}

/** `forName` is the owner's when somebody else answered for them. */
export type Answer = { by: string; forName: string | null; words: string; at: string }

export function isWaiting({ answer }: Challenge): boolean {
  return answer === null
}
