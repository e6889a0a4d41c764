import type { CalendarDate } from '../lib/calendar-date.ts'
import type { About, Change } from './event.ts'

export type DutyEvent = About<'duty'> &
  (
    | { kind: 'deadline moved'; duty: string; from: CalendarDate | null; to: CalendarDate | null; because: string }
    | { kind: 'duty added'; duty: string; because: string }
    | { kind: 'duty confirmed'; duty: string; owner: string; condition: string | null }
    | { kind: 'duty given to'; from: string; to: string }
    | { kind: 'duty dropped'; duty: string; because: string }
    | { kind: 'duty brought back'; duty: string; because: string }
    | {
        kind: 'stated date changed'
        from: CalendarDate | null
        to: CalendarDate | null
        governs: boolean
        because: string | null
        changes?: Change[]
      }
    | { kind: 'checklist line done'; what: string; on: CalendarDate; doneBy: string; evidence: string }
    | { kind: 'checklist line taken back'; what: string; on: CalendarDate; doneBy: string; evidence: string }
    | { kind: 'duty discharged'; duty: string; on: CalendarDate; dueOn: CalendarDate | null }
  )

/** A duty as it was when its inspection was withdrawn. */
export type WithdrawnDuty = {
  dutyId: number
  dueOn: CalendarDate | null
  /** Both dates it was counted to, whichever governed. */
  clocks?: Record<'council' | 'regulations', CalendarDate | null>
  /** Its owner had not heard yet that it is theirs. */
  isUntold?: boolean
}
