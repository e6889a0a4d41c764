import { kindWords } from '../inspections/inspection.ts'
import { byId } from '../lib/by-id.ts'
import { fullDate } from '../lib/date-words.ts'
import type { DutyRecord } from './duty.ts'
import type { Movement } from './movement.ts'

/** One clock that moves, for a person to check: from when, to when, and of which inspection unless all are of one. */
export type MovementWords = { dutyId: number; duty: string; inspection: string; from: string; to: string }

/** `duties` are those of several inspections. */
export function movementsInWords(moved: readonly Movement[], duties: readonly DutyRecord[] = []): MovementWords[] {
  const known = byId(duties)
  return moved.map(({ dutyId, duty, from, to }) => ({
    dutyId,
    duty,
    inspection: inspectionOf(known.get(dutyId)),
    from: from ? fullDate(from) : 'No date',
    to: to ? fullDate(to) : 'A date that cannot be counted yet',
  }))
}

function inspectionOf(duty: DutyRecord | undefined): string {
  return duty ? `${kindWords(duty.inspectionKind)}, received ${fullDate(duty.receivedOn)}` : ''
}
