import { byId } from '../lib/by-id.ts'
import { fullDate } from '../lib/date-words.ts'
import { type InWords, changesBetween } from '../history/change.ts'
import type { Officer, StatedAction, StatedRecommendation, StatementContent } from './content.ts'

/** One thing in which two versions differ; empty where one of them does not have it. */
export type Difference = { what: string; before: string; after: string }

/** Everything that one version says and the other does not, in the order of the statement; their own numbers tell them apart anyway. */
export function differencesBetween(before: StatementContent, after: StatementContent): Difference[] {
  const [was, is] = [recommendationsOf(before), recommendationsOf(after)]
  return [
    ...differing({ before: inWords(before), after: inWords(after) }),
    ...differing(ordersOf(was, is)),
    ...recommendationsThatDiffer(was, is),
  ]
}

function recommendationsThatDiffer(before: Listed[], after: Listed[]): Difference[] {
  return pairs(before, after).flatMap(({ was, is }) => {
    const name = `Recommendation ${(is ?? was)?.number}`
    if (!was || !is) return [{ what: name, before: was?.text ?? '', after: is?.text ?? '' }]
    const own = differing({ before: inspectorsWords(was), after: inspectorsWords(is) })
    return [...own, ...actionsThatDiffer(was, is)].map((each) => ({ ...each, what: `${name}: ${each.what}` }))
  })
}

function actionsThatDiffer(before: StatedRecommendation, after: StatedRecommendation): Difference[] {
  return pairs(before.actions, after.actions).flatMap(({ was, is }) => {
    if (!was || !is) return [{ what: 'action', before: was ? inOneText(was) : '', after: is ? inOneText(is) : '' }]
    return differing({ before: actionInWords(was), after: actionInWords(is) }).map((each) => ({
      ...each,
      what: `“${is.what}”, ${each.what}`,
    }))
  })
}

function differing({ before, after }: { before: InWords; after: InWords }): Difference[] {
  return changesBetween(before, after).map(({ field, from, to }) => ({ what: field, before: from, after: to }))
}

function inWords({ council, inspection, corrects, foreword, introduction }: StatementContent): InWords {
  return [
    ['Council', council],
    ['Kind of inspection', inspection.kind],
    ['Authority inspected', inspection.authority],
    ['Report received on', fullDate(inspection.receivedOn)],
    ['Corrects', corrects ? `Version ${corrects.number}: ${corrects.because}` : ''],
    ['Foreword', foreword],
    ['Introduction', introduction],
  ]
}

function inspectorsWords({ heading, number, text, points, addressedTo }: Listed): InWords {
  return [
    ['heading it stands under', heading],
    ['number', number],
    ['the inspectors’ words', [text, ...points].join('\n')],
    ['addressed to', addressedTo ?? 'The council'],
  ]
}

function actionInWords(action: StatedAction): InWords {
  return [
    ['what we will do', action.what],
    ['how children will notice', action.difference],
    ['who will do it', officer(action.owner)],
    ['accountable', officer(action.accountable)],
    ['when', `${fullDate(action.startOn)} to ${fullDate(action.dueOn)}`],
    ['how we will know', action.successMeasure],
  ]
}

function inOneText(action: StatedAction): string {
  return actionInWords(action)
    .map(([, says]) => says)
    .filter((says) => says !== '')
    .join('\n')
}

function officer({ role, name }: Officer): string {
  return name ? `${name}, ${role}` : role
}

type Listed = StatedRecommendation & { heading: string }

function recommendationsOf({ lists }: StatementContent): Listed[] {
  return lists.flatMap(({ heading, recommendations }) => recommendations.map((each) => ({ ...each, heading })))
}

/** Of those that stand in both, by the numbers they have now. */
function ordersOf(before: Listed[], after: Listed[]): { before: InWords; after: InWords } {
  const stood = new Set(before.map(({ id }) => id))
  const numbers = new Map(after.filter(({ id }) => stood.has(id)).map(({ id, number }) => [id, number]))
  const orderOf = (listed: Listed[]): InWords => [
    ['Order of the recommendations', listed.flatMap(({ id }) => numbers.get(id) ?? []).join(', ')],
  ]
  return { before: orderOf(before), after: orderOf(after) }
}

/** What has gone stands last. */
function pairs<Thing extends { id: number }>(before: Thing[], after: Thing[]): { was: Thing | undefined; is: Thing | undefined }[] {
  const was = byId(before)
  const kept = after.map((is) => ({ was: was.get(is.id), is }))
  const gone = before.filter(({ id }) => !after.some((each) => each.id === id)).map((each) => ({ was: each, is: undefined }))
  return [...kept, ...gone]
}
