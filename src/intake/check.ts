import { bodyWords, type KnownFinding, whereFound } from '../recommendations/recommendation.ts'
import { likeAmong } from '../recommendations/similarity.ts'
import { beginningOf, type Draft, type DraftRecommendation, type Origin, originOf } from './draft.ts'
import { paragraphsOf } from './printed.ts'
import type { Reading, ReadSource } from './reading/reading.ts'

/** The paragraphs it was read from, between those around them. */
export type PrintedSource = { before: string[]; own: string[]; after: string[] }

/** One recommendation as the check page shows it. */
export type CheckItem = {
  origin: Origin
  /** Null where a person typed it. */
  whereRead: string | null
  source: PrintedSource | null
  /** The heading it is the first under; null where it stands under the same as the one above. */
  group: string | null
  beginning: string
  /** Earlier findings it may be again. */
  offers: { value: string; text: string }[]
}

/** Each item beside where it stood, what is doubtful in it, and what was found so before. */
export function checkItems(
  { recommendations }: Pick<Draft, 'recommendations'>,
  reading: Reading | null,
  earlier: KnownFinding[],
): CheckItem[] {
  const offersFor = offersAmong(earlier)
  return recommendations.map((item, at) => {
    const above = recommendations[at - 1]
    const origin = originOf(reading, item)
    return {
      origin,
      whereRead: origin.source && whereRead(origin.source),
      source: origin.source && inParagraphs(origin.source),
      group: above && groupOf(item) === groupOf(above) ? null : groupOf(item),
      beginning: beginningOf(item),
      offers: offersFor(item).map(asOffer),
    }
  })
}

/** The sentence the day of receipt was read from. */
export function receiptWords(reading: Reading | null): string | null {
  const { page, words } = reading?.receivedWords ?? {}
  return words === undefined ? null : `Read from ${page ? `page ${page}` : 'the text'}: “${words}”`
}

function whereRead({ page, lastPage }: ReadSource): string {
  if (page === null) return 'Read from the text'
  return lastPage === page ? `Read from page ${page}` : `Read from pages ${page} and ${lastPage}`
}

function inParagraphs({ before, lines, after }: ReadSource): PrintedSource {
  const longest = Math.max(0, ...[...before, ...lines, ...after].map(({ length }) => length))
  const flowing = (printed: string[]) => paragraphsOf(printed, longest).filter((paragraph) => /[\p{L}\d]/u.test(paragraph))
  return { before: flowing(before), own: flowing(lines), after: flowing(after) }
}

function groupOf({ list, timescale, body }: DraftRecommendation): string {
  const heading = [list, timescale].filter(Boolean).join(': ')
  return body === 'authority' || body === '' ? heading : `${heading} (${bodyWords({ body })})`
}

/** The likest, and what was ticked before the wording changed. */
function offersAmong(earlier: KnownFinding[]): (item: DraftRecommendation) => KnownFinding[] {
  const likestTo = likeAmong(earlier)
  return ({ text, points, sameAs = [] }) => {
    const likest = likestTo({ text, points: points.split('\n') })
    return [...likest, ...earlier.filter((each) => sameAs.includes(String(each.id)) && !likest.includes(each))]
  }
}

function asOffer(finding: KnownFinding): { value: string; text: string } {
  return { value: String(finding.id), text: `Looks like an earlier finding: “${finding.text}” (${whereFound(finding)})` }
}
