import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import { INSPECTION_KINDS, kindWords } from '../inspections/inspection.ts'
import { bodyWords, TO_THE_COUNCIL } from '../recommendations/recommendation.ts'
import type { Draft, DraftRecommendation } from './draft.ts'

/** What two versions of a draft differ in, in the words its page uses and as they were typed. */
export function draftCorrections(before: Draft, after: Draft): Change[] {
  return [...changesBetween(inWords(before), inWords(after)), ...recommendationCorrections(before, after)]
}

function inWords(draft: Draft): InWords {
  return [
    ['kind of inspection', kindTyped(draft)],
    ['authority', typed(draft.authority)],
    ['lead inspector', typed(draft.leadInspector)],
    ['received on', typed(draft.receivedOn)],
    ['first day on site', typed(draft.inspectedFrom)],
    ['last day on site', typed(draft.inspectedTo)],
    ['published on', typed(draft.publishedOn)],
    ['judgements', draft.judgements.map(({ area, grade }) => `${area}: ${grade}`).join('; ') || 'none'],
  ]
}

/** Those alike in both are left out first: one dropped in the middle is one difference, not as many as follow it. */
function recommendationCorrections(before: Draft, after: Draft): Change[] {
  const [earlier, later] = [onlyIn(before, after), onlyIn(after, before)]
  const changes = Array.from({ length: Math.max(earlier.length, later.length) }, (_, at) => {
    const [from, to] = [earlier[at], later[at]]
    return { field: `recommendation ${(to ?? from)?.number ?? ''}`, from: from?.words ?? 'not there', to: to?.words ?? 'not there' }
  })
  return changes.length === 0 ? order(before, after) : changes
}

function onlyIn({ recommendations }: Draft, other: Draft): { number: number; words: string }[] {
  const known = other.recommendations.map(recommendationWords)
  return recommendations
    .map((each, at) => ({ number: at + 1, words: recommendationWords(each) }))
    .filter(({ words }) => {
      const at = known.indexOf(words)
      if (at >= 0) known.splice(at, 1)
      return at < 0
    })
}

function order(before: Draft, after: Draft): Change[] {
  const [from, to] = [before, after].map(({ recommendations }) => recommendations.map(recommendationWords).join(' / '))
  return from === to ? [] : [{ field: 'order of the recommendations', from: from ?? '', to: to ?? '' }]
}

/** Everything that was typed of one, the earlier findings ticked by how many they are. */
function recommendationWords({ text, points, list, number, timescale, body, sameAs = [] }: DraftRecommendation): string {
  const rest = [
    points && `points: ${points.split('\n').join('; ')}`,
    list && `under: ${list}`,
    number && `number: ${number}`,
    timescale && `timescale: ${timescale}`,
    body && body !== TO_THE_COUNCIL && `addressed to: ${bodyWords({ body })}`,
    sameAs.length > 0 && `the same as: ${sameAs.length}`,
  ].filter(Boolean)
  return [text.trim() || 'nothing typed', ...rest].join(' · ')
}

function kindTyped({ kind }: Draft): string {
  const known = INSPECTION_KINDS.find((each) => each === kind)
  return known ? kindWords(known) : 'not given'
}

function typed(text: string): string {
  return text.trim() || 'not given'
}
