import type { DayKind } from './clock.ts'
import type { Place } from './place.ts'

export type InspectionKind = 'ILACS' | 'SIF' | 'PRE-SIF' | 'JTAI' | 'SEND' | 'FOCUSED VISIT' | 'MONITORING VISIT'

/** What the law asks after an inspection of these kinds. Data, which an administrator may change: never a branch in the code. */
export type DutyTemplate = {
  key: string
  inspectionKinds: InspectionKind[]
  name: string
  /** Days after receipt; null where the law sets no length. */
  length: number | null
  dayKind: DayKind
  /** What the Regulations allow, where the council works to a shorter time. */
  regulations: { length: number; dayKind: DayKind } | null
  /** When it applies only to some inspections of the kind: a director confirms it. */
  condition: string | null
  who: string
  /** The law's list of where to: each becomes a line of the checklist, or several. */
  places: Place[]
  /** The council's own written answer, a statement or a plan, meets it once it is published here; or only what somebody records line by line. */
  metBy: 'statement' | 'checklist'
  source: string
  /** False where the source is not confirmed and the monitoring officer should be asked. */
  certain: boolean
  /** Which of the two times the deadline follows, where the Regulations allow another than the council's own. */
  governedBy: 'council' | 'regulations'
}

export type TemplateRecord = DutyTemplate & { id: number; version: number }
