import type { Db } from '../../../db/tables.ts'
import type { Meeting } from '../../deadlines/plan-back.ts'
import { leadTimesFrom, type LeadTimeFields } from './form.ts'
import type { ChosenLeadTimes } from './lead-times.ts'

/** The earliest first. */
export async function committeeMeetings(db: Db): Promise<Meeting[]> {
  return db.selectFrom('committeeMeetings').selectAll().orderBy('meetsOn').orderBy('body').execute()
}

/** Null once it was removed. */
export async function meetingById(db: Db, id: number): Promise<Meeting | null> {
  return (await db.selectFrom('committeeMeetings').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function leadTimesOf(db: Db): Promise<ChosenLeadTimes> {
  const row = await leadTimeFields(db)
  return { leadTimes: leadTimesFrom(row), version: row.version }
}

/** As a form shows them. */
export async function leadTimeFields(db: Db): Promise<LeadTimeFields> {
  const { id: _id, ...fields } = await db.selectFrom('leadTimes').selectAll().executeTakeFirstOrThrow()
  return fields
}
