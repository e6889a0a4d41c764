import { changesBetween, changesOfTexts, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import type { ReportWords } from './status-report.ts'

export function changesIn(before: ReportWords, after: ReportWords): Change[] {
  return [...changesBetween(titleIn(before), titleIn(after)), ...changesOfTexts(textsOf(before), textsOf(after))]
}

/** What somebody would read of a report that a director wrote. */
export function inWords(report: ReportWords): InWords {
  return [...titleIn(report), ...textsOf(report)]
}

function titleIn({ title }: ReportWords): InWords {
  return [['title', title, 'title']]
}

function textsOf({ commentary }: ReportWords): InWords {
  return [['commentary', commentary, 'commentary']]
}
