import type { Database, Tx } from '../../db/tables.ts'
import { type Telling, tellingFor } from '../actions/telling.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import { queue } from '../mail/outbox.ts'
import { freezePosition } from '../positions/changes.ts'
import { changesIn } from './corrections.ts'
import { readersBut } from './queries.ts'
import type { ReportWords, StatusReport } from './status-report.ts'

/** What everyone outside may do: read it, and read people's names in it. */
type Publication = Stamp & { by: { id: number }; everyone?: ('read' | 'names')[] }

/** Freezes the plan of now and begins a report on it. Pressed twice, it is the same draft. */
export function draftReport(db: Database, { title, ...stamp }: Stamp & { title: string }): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const positionId = await freezePosition(tx, { today: londonDay(stamp.at) }, stamp.at)
    const same = tx.selectFrom('statusReports').select('id').where('positionId', '=', positionId).where('title', '=', title)
    const begun = await same.where('publishedAt', 'is', null).executeTakeFirst()
    if (begun) return begun.id
    const row = { positionId, title, commentary: '', publishedAt: null, publishedById: null }
    const { id } = await tx.insertInto('statusReports').values(row).returning('id').executeTakeFirstOrThrow()
    await record(tx, { about: 'status report', id, kind: 'status report drafted', title }, stamp)
    return id
  })
}

/** `before` is as it stands now, with the version the form was opened on: stale when somebody saved or published in between. */
export function changeReport(db: Database, before: StatusReport, { after, ...stamp }: Stamp & { after: ReportWords }): Promise<Saved> {
  const changes = changesIn(before, after)
  return db.transaction().execute(async (tx) => {
    const update = tx
      .updateTable('statusReports')
      .set({ title: after.title, commentary: after.commentary, version: before.version + 1 })
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .where('publishedAt', 'is', null)
    return saveEdit(
      tx,
      { changes, update, event: { about: 'status report', id: before.id, kind: 'status report changed', changes } },
      stamp,
    )
  })
}

/** Publishes the version that was checked, and tells everyone else who may read it. Of a report already published nothing changes and nobody is told again. */
export async function publishReport(db: Database, report: StatusReport, { everyone = [], ...stamp }: Publication): Promise<Saved> {
  const isPublic = everyone.includes('read')
  const { tellAt } = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('statusReports')
      .set({ publishedAt: stamp.at.toISOString(), publishedById: stamp.by.id, version: report.version + 1, ...shownTo(everyone) })
      .where('id', '=', report.id)
      .where('version', '=', report.version)
      .where('publishedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return (await isPublishedNow(tx, report)) ? 'unchanged' : 'stale'
    await record(
      tx,
      { about: 'status report', id: report.id, kind: 'status report published', title: report.title, ...(isPublic ? { isPublic } : {}) },
      stamp,
    )
    await tellReaders(tx, report, { ...stamp, tellAt })
    return 'saved'
  })
}

function shownTo(everyone: ('read' | 'names')[]) {
  const isPublic = everyone.includes('read')
  return { isPublic: isPublic ? 1 : 0, namesPeople: isPublic && everyone.includes('names') ? 1 : 0 } as const
}

async function isPublishedNow(tx: Tx, { id }: StatusReport): Promise<boolean> {
  const row = await tx.selectFrom('statusReports').select('publishedAt').where('id', '=', id).executeTakeFirst()
  return row?.publishedAt != null
}

async function tellReaders(tx: Tx, { id: reportId, title, asAt }: StatusReport, { by, at, tellAt }: Publication & Telling): Promise<void> {
  for (const { id: personId } of await readersBut(tx, by)) {
    const warning = { key: `status report published/${reportId}`, about: 'status report', aboutId: reportId } as const
    const letter = { key: `${warning.key}/${personId}`, personId, facts: { reportId, title, asAt }, warnings: [warning], tryAfter: tellAt }
    await queue(tx, { ...letter, kind: 'status-report-published' }, at)
  }
}
