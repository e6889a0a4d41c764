import type { Database } from '../../db/tables.ts'
import { markdownHtml } from '../lib/markdown.ts'
import { positionsOf } from './queries.ts'
import { type Report, reportOf } from './report.ts'
import { isPublished, type StatusReport } from './status-report.ts'
import { withoutNames } from './without-names.ts'

/** A report as its readers see it; `commentary` is HTML, all else comes from the frozen positions. */
export type ShownReport = Omit<StatusReport, 'positionId'> & FromPositions

type FromPositions = { frozenAt: string; sha256: string; report: Report }

/** Members read the last report, and the one before it. */
const MOST_REMEMBERED = 4

const remembered = new WeakMap<Database, Map<string, Promise<FromPositions>>>()

/** What a report says. */
export function shownReport(db: Database, report: StatusReport): Promise<ShownReport> {
  return shown(db, report, { nameless: false })
}

/** The same for everyone, with jobs in the place of names unless the director let people be named. */
export async function shownToEveryone(db: Database, report: StatusReport): Promise<ShownReport> {
  return { ...(await shown(db, report, { nameless: !report.namesPeople })), publishedBy: null }
}

async function shown(db: Database, report: StatusReport, asked: { nameless: boolean }): Promise<ShownReport> {
  const { positionId: _frozen, ...words } = report
  const made = isPublished(report) ? await madeOnce(db, report, asked) : await madeFromPositions(db, report, asked)
  return { ...words, commentary: markdownHtml(words.commentary), ...made }
}

/** Once it is published nothing in it changes: its positions are read, proved and compared for its first reader. */
function madeOnce(db: Database, report: StatusReport, asked: { nameless: boolean }): Promise<FromPositions> {
  const reports = remembered.get(db) ?? new Map<string, Promise<FromPositions>>()
  const key = `${report.id}${asked.nameless ? ' without names' : ''}`
  const made = reports.get(key) ?? madeFromPositions(db, report, asked)
  made.catch(() => reports.delete(key))
  reports.delete(key)
  reports.set(key, made)
  for (const oldest of reports.keys()) if (reports.size > MOST_REMEMBERED) reports.delete(oldest)
  remembered.set(db, reports)
  return made
}

async function madeFromPositions(db: Database, report: StatusReport, { nameless }: { nameless: boolean }): Promise<FromPositions> {
  const { now, before } = await positionsOf(db, report)
  const asShown = nameless ? withoutNames : (position: typeof now.position) => position
  const { frozenAt, sha256, position } = now
  return { frozenAt, sha256, report: reportOf(asShown(position), before && asShown(before.position)) }
}
