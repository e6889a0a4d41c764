import { markdownHtml } from '../lib/markdown.ts'
import type { StoredPosition } from '../positions/position.ts'
import { type Report, reportOf } from './report.ts'
import type { StatusReport } from './status-report.ts'

/** A report as its readers see it; `commentary` is HTML, all else comes from the frozen positions. */
export type ShownReport = Omit<StatusReport, 'positionId'> & { frozenAt: string; sha256: string; report: Report }

export function shownReport(
  { positionId: _frozen, ...words }: StatusReport,
  { now, before }: { now: StoredPosition; before: StoredPosition | null },
): ShownReport {
  const { frozenAt, sha256, position } = now
  return {
    ...words,
    commentary: markdownHtml(words.commentary),
    frozenAt,
    sha256,
    report: reportOf(position, before && before.position),
  }
}
