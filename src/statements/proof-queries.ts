import type { Db } from '../../db/tables.ts'
import { toDischarge } from '../duties/discharge-queries.ts'
import type { Duty, DutyRecord } from '../duties/duty.ts'
import { dutyById } from '../duties/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { sha256Of } from '../lib/sha256.ts'
import { isAnswered, type Known, proofOf, type Proof } from './proof.ts'
import { versionsFor } from './queries.ts'
import { sendingsFor } from './record-queries.ts'
import type { Statement } from './statement.ts'

/** A duty that a published statement answers, as open as it is; of another inspection, about another thing, or before it is published, it is not found. */
export async function answeredDuty(db: Db, { inspectionId, publishedAt }: Statement, dutyId: number): Promise<DutyRecord> {
  const duty = await dutyById(db, dutyId)
  if (duty.inspectionId !== inspectionId || !isAnswered(duty) || publishedAt === null) throw new NotFound()
  return duty
}

/** What is shown before a duty is discharged by the published versions, and then kept. `mark` is of no other page. */
export type ProofShown = { duty: Duty; proof: Proof; metOn: CalendarDate | null; mark: string }

/** `site` is the address of this tracker, without a slash at its end. */
export async function proofFor(db: Db, record: DutyRecord, { site, today }: { site: string; today: CalendarDate }): Promise<ProofShown> {
  const { duty, lines, tooEarly, mark } = await toDischarge(db, record, today)
  const proof = proofOf(lines, await knownOf(db, record.inspectionId, site))
  const isTooEarly = tooEarly.length > 0 || proof.proven.some(({ doneOn }) => doneOn < record.receivedOn)
  return { duty, proof, metOn: isTooEarly ? null : proof.metOn, mark: sha256Of(JSON.stringify([mark, proof.proven])) }
}

async function knownOf(db: Db, inspectionId: number, site: string): Promise<Known> {
  const published = (await versionsFor(db, inspectionId)).filter(({ publishedAt }) => publishedAt !== null)
  const first = published.at(-1)
  if (!first?.publishedAt) throw new NotFound()
  const on = londonDay(new Date(first.publishedAt))
  const sendings = await sendingsFor(db, inspectionId)
  return { published: { on, by: first.publishedBy ?? '', address: `${site}/published/statements/${first.id}` }, sendings }
}
