import type { Db } from '../../db/tables.ts'
import { INSPECTION_KINDS, kindWords } from '../inspections/inspection.ts'
import { dateAndTime, fullDate, readDate } from '../lib/date-words.ts'
import { findingsAt } from '../recommendations/queries.ts'
import { bodyWords } from '../recommendations/recommendation.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import { checkItems, receiptWords } from './check.ts'
import { beginningOf, type Draft, type DraftRecommendation, draftWords, isBlank, originOf } from './draft.ts'
import type { CheckIntakePage, DiscardingPage, NewIntakePage } from './pages.ts'
import { errorsShown, type Part, partsOf } from './part.ts'
import { type Begun, type KeptDraft, recordedTwins, unfinishedDrafts } from './queries.ts'
import { twinWords } from './twin-words.ts'

const KINDS = INSPECTION_KINDS.map((kind) => ({ value: kind, text: kindWords(kind) }))

const ONLY: Part = { number: 1, first: 0, end: 0 }

/** `meanwhile` is what another window saved. */
type Shown = { form: Form; number: number; meanwhile?: Meanwhile | null }

/** `form` holds the whole draft; `number` is the page of its recommendations that is shown. */
export async function checkPage(db: Db, kept: KeptDraft, { form, number, meanwhile = null }: Shown): Promise<CheckIntakePage> {
  const { id, version, fileName, reading } = kept
  const draft = form.values as Draft
  const parts = partsOf(draft)
  const part = parts[number - 1] ?? parts.at(-1) ?? ONLY
  const twins = await recordedTwins(db, { ...kept, draft })
  const shown = { recommendations: draft.recommendations.slice(part.first, part.end) }
  const before = readDate(draft.receivedOn)
  const earlier = await findingsAt(db, { authority: draft.authority, before, except: twins.map((twin) => twin.id) })
  return {
    form: { values: withBodiesInWords(draft), errors: errorsShown(form.errors, part) },
    meanwhile,
    id,
    version,
    fileName,
    begun: beginningWords(kept),
    isDiscarded: kept.discardedAt !== null,
    ...wordsOf(reading),
    twins: twins.map(twinWords),
    kinds: KINDS,
    judgements: draft.judgements,
    items: checkItems(shown, reading, earlier),
    ...partsShown({ ...kept, draft }, parts, part),
  }
}

export async function newPage(db: Db, form: Form): Promise<NewIntakePage> {
  return { form, unfinished: (await unfinishedDrafts(db)).filter((each) => !isBlank(each.draft)).map(inWords) }
}

export function discardingPage(kept: KeptDraft, form: Form): DiscardingPage {
  const { version, draft, reading } = kept
  const words = draft.recommendations.map(wholeWords).filter((each) => each !== '')
  return { form, version, ...inWords({ ...kept, isTyped: reading === null }), words }
}

function wholeWords({ text, points }: DraftRecommendation): string {
  return `${text.trim()} ${points.trim().split('\n').join('; ')}`.trim()
}

function wordsOf(reading: KeptDraft['reading']): Pick<CheckIntakePage, 'wasRead' | 'warnings' | 'receipt' | 'statedDeadline'> {
  return {
    wasRead: reading !== null,
    warnings: reading?.warnings ?? [],
    receipt: receiptWords(reading),
    statedDeadline: reading?.statedDeadline ? fullDate(reading.statedDeadline) : null,
  }
}

function inWords({ draft, isTyped, ...begun }: Begun & { draft: Draft; isTyped: boolean }) {
  const from = begun.fileName === null ? (isTyped ? 'Typed by hand' : 'Pasted text') : `The file ${begun.fileName}`
  const { length } = draft.recommendations.filter(({ text }) => text.trim() !== '')
  return {
    id: begun.id,
    what: draftWords(draft),
    from,
    count: length === 1 ? '1 recommendation' : `${length} recommendations`,
    begun: beginningWords(begun),
  }
}

function beginningWords({ begunBy, at }: Begun): string {
  return `Begun by ${begunBy} on ${dateAndTime(at)}`
}

/** Nobody need know how it is kept to whom one is addressed. */
function withBodiesInWords(draft: Draft): Draft {
  return { ...draft, recommendations: draft.recommendations.map((each) => ({ ...each, body: bodyWords(each) })) }
}

type Parts = Pick<CheckIntakePage, 'total' | 'first' | 'parts' | 'secondLooks' | 'dropped'>

/** What one page says of the others, too: how many there are, and where a second look is needed. */
function partsShown({ draft, reading }: KeptDraft, parts: Part[], part: Part): Parts {
  const looks = draft.recommendations.flatMap((item, index) => originOf(reading, item).doubts.map((doubt) => ({ index, doubt })))
  const within = ({ first, end }: Part) => looks.filter(({ index }) => index >= first && index < end)
  return {
    total: draft.recommendations.length,
    first: part.first,
    parts: parts.map((each) => ({
      number: each.number,
      text: `${each.first + 1} to ${each.end}`,
      looks: countOf(within(each)),
      isShown: each.number === part.number,
    })),
    secondLooks: { count: countOf(looks), here: within(part) },
    dropped: droppedIn(draft, part),
  }
}

function countOf(looks: { index: number }[]): number {
  return new Set(looks.map(({ index }) => index)).size
}

/** Before which recommendation of this page each stood; those after the last of all stand at its end. */
function droppedIn({ dropped = [], recommendations }: Draft, { first, end }: Part): Parts['dropped'] {
  const isLast = end === recommendations.length
  return dropped
    .map(({ position, recommendation }, number) => ({ number, position, beginning: beginningOf(recommendation) }))
    .filter(({ position }) => position >= first && (position < end || isLast))
    .map((each) => ({ ...each, position: Math.min(each.position, end) }))
}
