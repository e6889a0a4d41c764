import type { Database } from '../../../db/tables.ts'
import { changesBetween } from '../../history/change.ts'
import { record, type Stamp } from '../../history/record.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { Saved } from '../../lib/saved.ts'
import { type LeadTimeFields, leadTimesFrom } from './form.ts'
import { leadTimesInWords } from './lead-times.ts'
import { leadTimeFields } from './queries.ts'

/** The meetings and the lead times are one thing to history, kept under 1. */
export const COMMITTEE_ID = 1

type Meetings = Stamp & { body: string; dates: readonly CalendarDate[] }

/** How many were added: one that is there already is not added again. */
export function addMeetings(db: Database, { body, dates, ...stamp }: Meetings): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('committeeMeetings')
      .values(dates.map((meetsOn) => ({ body, meetsOn })))
      .onConflict((known) => known.columns(['meetsOn', 'body']).doNothing())
      .returning('meetsOn')
      .execute()
    const on = added.map(({ meetsOn }) => meetsOn).toSorted()
    if (on.length > 0) await record(tx, { about: 'committee', id: COMMITTEE_ID, kind: 'meetings added', body, on }, stamp)
    return on.length
  })
}

/** False when it is not there any more: removing it twice leaves one line of history. */
export function removeMeeting(db: Database, id: number, stamp: Stamp): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const [removed] = await tx.deleteFrom('committeeMeetings').where('id', '=', id).returning(['body', 'meetsOn']).execute()
    if (!removed) return false
    const { body, meetsOn } = removed
    await record(tx, { about: 'committee', id: COMMITTEE_ID, kind: 'meeting removed', body, on: meetsOn }, stamp)
    return true
  })
}

/** `after.version` is the one the form was opened on: stale when somebody saved in between, and then nothing is saved. */
export function chooseLeadTimes(db: Database, after: LeadTimeFields, stamp: Stamp): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const before = await leadTimeFields(tx)
    const changes = changesBetween(leadTimesInWords(leadTimesFrom(before)), leadTimesInWords(leadTimesFrom(after)))
    if (changes.length === 0) return 'unchanged'
    if (before.version !== after.version) return 'stale'
    await tx
      .updateTable('leadTimes')
      .set({ ...after, version: before.version + 1 })
      .execute()
    await record(tx, { about: 'committee', id: COMMITTEE_ID, kind: 'lead times changed', changes }, stamp)
    return 'saved'
  })
}
