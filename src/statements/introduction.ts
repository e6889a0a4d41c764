import { datesOnSite, type Inspection, kindWords } from '../inspections/inspection.ts'
import { fullDate } from '../lib/date-words.ts'

/** What an introduction begins with, for the director to change. `source` is the law that asks for the statement, where there is one. */
export function draftedIntroduction(inspection: Inspection, { council, source }: { council: string; source: string | null }): string {
  const onSite = datesOnSite(inspection)
  return [
    `${kindWords(inspection.kind)}: the inspectors visited ${inspection.authority}${onSite ? ` (${onSite})` : ''}. ` +
      `The council received their report on ${fullDate(inspection.receivedOn)}.`,
    `This is the answer of ${council}. For each thing the inspectors said needs to improve it gives their own words, what will be done, ` +
      'who will do it, in what period, and how everyone will know that it has worked.',
    ...(source ? [`This statement is required: ${source}.`] : []),
  ].join('\n\n')
}
