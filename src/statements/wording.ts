import { fullDate } from '../lib/date-words.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Officer, StatedAction, StatedRecommendation, StatementContent } from './content.ts'

/** A statement in the words that its page and its Word file share. Foreword and introduction are plain Markdown. */
export type Wording = {
  title: string
  council: string
  /** Lines under the title: which inspection, which version. */
  lines: string[]
  forewords: { heading: string; markdown: string }[]
  heading: string
  columns: readonly [string, string, string, string]
  lists: { heading: string; recommendations: WordedRecommendation[] }[]
}

export type WordedRecommendation = {
  heading: string
  /** The inspectors' own, a paragraph each. */
  words: string[]
  points: string[]
  addressedTo: string | null
  caption: string
  rows: WordedRow[]
  /** Actions that answer it too, each by the recommendation under which it is said in full. */
  repeated: string[]
  /** Said where there is no action. */
  none: string
}

/** A cell is a list of lines, the first of which matters most. */
export type WordedRow = [what: string[], who: string[], when: string[], measure: string[]]

const COLUMNS = ['Action', 'Who will do it', 'When', 'How we will know'] as const

/** `publishedOn` is null of what is not published. */
export function wordingOf(content: StatementContent, publishedOn: CalendarDate | null): Wording {
  const { inspection, number, corrects, foreword, introduction } = content
  const saidUnder = content.saysOnce ? firstMention(content) : new Map<number, StatedRecommendation>()
  return {
    title: 'Written statement of action',
    council: content.council,
    lines: [
      `${inspection.kind}. Report received by ${content.council} on ${fullDate(inspection.receivedOn)}.`,
      publishedOn ? `Version ${number}, published on ${fullDate(publishedOn)}.` : `Version ${number}, a draft that is not published.`,
      ...(corrects ? [`This version corrects version ${corrects.number}: ${corrects.because}`] : []),
    ],
    forewords: [
      { heading: 'Foreword', markdown: foreword },
      { heading: 'Introduction', markdown: introduction },
    ].filter(({ markdown }) => markdown !== ''),
    heading: 'What the inspectors said, and what we will do',
    columns: COLUMNS,
    lists: content.lists.map(({ heading, recommendations }) => ({
      heading,
      recommendations: recommendations.map((each) => worded(each, saidUnder)),
    })),
  }
}

/** By action, the recommendation that comes first of those it answers. */
function firstMention({ lists }: StatementContent): ReadonlyMap<number, StatedRecommendation> {
  const mentions = lists.flatMap(({ recommendations }) =>
    recommendations.flatMap((each) => each.actions.map(({ id }) => [id, each] as const)),
  )
  return new Map(mentions.toReversed())
}

function worded(recommendation: StatedRecommendation, saidUnder: ReadonlyMap<number, StatedRecommendation>): WordedRecommendation {
  const { number, text, points, addressedTo, actions } = recommendation
  const isSaid = ({ id }: StatedAction) => (saidUnder.get(id) ?? recommendation) !== recommendation
  return {
    heading: `Recommendation ${number}`,
    words: linesOf(text),
    points,
    addressedTo: addressedTo && `Addressed jointly: ${addressedTo}.`,
    caption: `What we will do about recommendation ${number}`,
    rows: actions.filter((action) => !isSaid(action)).map(row),
    repeated: actions
      .filter(isSaid)
      .map(({ id, what }) => `As under recommendation ${saidUnder.get(id)?.number}: ${linesOf(what).join(' ')}`),
    none: actions.length > 0 ? '' : 'There is no action yet.',
  }
}

function row({ what, difference, owner, accountable, startOn, dueOn, successMeasure }: StatedAction): WordedRow {
  return [
    [...linesOf(what), ...(difference ? linesOf(`How children will notice: ${difference}`) : [])],
    [inWords(owner), `Accountable: ${inWords(accountable)}`],
    [`From ${fullDate(startOn)}`, `to ${fullDate(dueOn)}`],
    linesOf(successMeasure),
  ]
}

function linesOf(typed: string): string[] {
  return typed.split('\n').filter((line) => line.trim() !== '')
}

function inWords({ role, name }: Officer): string {
  return name ? `${name}, ${role}` : role
}
