import { blocksOf } from './blocks.ts'
import { authorityOf, inspectedIn, leadInspectorIn, publishedIn, statedDeadlineIn } from './facts.ts'
import { familyOf, fromTitlePage } from './families.ts'
import type { Family } from './family.ts'
import { withListHeadingsWhole, withoutContents } from './heading.ts'
import type { Page } from './line.ts'
import { receivedIn } from './received.ts'
import type { Reading } from './reading.ts'
import { recommendationsIn } from './recommendations.ts'

/** From lines of print, without heads, feet and footnotes, to what the report says. */
export function readPages(pages: Page[]): Reading {
  const all = withoutContents(blocksOf(pages))
  const blocks = fromTitlePage(all)
  const receipt = receivedIn(blocks, all.slice(0, all.length - blocks.length))
  const family = familyOf(blocks)
  const inspected = inspectedIn(blocks)
  const reading = {
    kind: family.kind,
    authority: authorityOf(blocks, family),
    inspectedFrom: inspected?.from ?? null,
    inspectedTo: inspected?.to ?? null,
    publishedOn: publishedIn(blocks),
    receivedOn: receipt?.on ?? null,
    receivedWords: receipt && { page: receipt.page, words: receipt.words },
    leadInspector: leadInspectorIn(blocks, family),
    judgements: family.judgements(blocks),
    recommendations: recommendationsIn(withListHeadingsWhole(blocks, family.lists), pages, family),
    statedDeadline: statedDeadlineIn(blocks),
  }
  return { ...reading, warnings: warningsAbout(reading, family) }
}

function warningsAbout(reading: Omit<Reading, 'warnings'>, family: Family): string[] {
  const warnings: string[] = []
  if (family.kind === 'UNKNOWN') warnings.push('This does not look like a kind of inspection report that is known here. Check everything.')
  if (reading.recommendations.length === 0)
    warnings.push('No list of what needs to improve was found. Some reports have none; otherwise type the recommendations by hand.')
  if (reading.judgements.length === 0 && (family.kind === 'ILACS' || family.kind === 'SIF'))
    warnings.push('No table of judgements was found.')
  if (reading.recommendations.some((item) => item.doubts.length > 0)) warnings.push('Some items are marked: look at them before saving.')
  return warnings
}
