import type { Db } from '../../db/tables.ts'
import { checklistFor } from '../duties/checklist-queries.ts'
import { type DutyRecord, isOpen } from '../duties/duty.ts'
import { dutyById } from '../duties/queries.ts'
import { londonDay } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import { isAnswered, type Known, proofOf, type Proof } from './proof.ts'
import { sendingsFor, versionsFor } from './queries.ts'
import type { Statement } from './statement.ts'

/** A duty that a published statement answers, as open as it is; of another inspection, about another thing, or before it is published, it is not found. */
export async function answeredDuty(db: Db, { inspectionId, publishedAt }: Statement, dutyId: number): Promise<DutyRecord> {
  const duty = await dutyById(db, dutyId)
  if (duty.inspectionId !== inspectionId || !isAnswered(duty) || publishedAt === null) throw new NotFound()
  return duty
}

/** What the published versions show of it. `site` is the address of this tracker, without a slash at its end. */
export async function proofFor(db: Db, duty: DutyRecord, site: string): Promise<Proof> {
  return proofOf(await checklistFor(db, duty), await knownOf(db, duty.inspectionId, site))
}

export function canBeProven(duty: DutyRecord, { metOn }: Proof): boolean {
  return isOpen(duty) && duty.confirmedOn !== null && metOn !== null
}

async function knownOf(db: Db, inspectionId: number, site: string): Promise<Known> {
  const published = (await versionsFor(db, inspectionId)).filter(({ publishedAt }) => publishedAt !== null)
  const first = published.at(-1)
  if (!first?.publishedAt) throw new NotFound()
  const on = londonDay(new Date(first.publishedAt))
  const sendings = await sendingsFor(db, inspectionId)
  return { published: { on, by: first.publishedBy ?? '', address: `${site}/published/statements/${first.id}` }, sendings }
}
