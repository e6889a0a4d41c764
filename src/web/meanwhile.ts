import type { Db } from '../../db/tables.ts'
import { changesBetween, type InWords, isFrom } from '../history/change.ts'
import type { Change, HistoryEvent, Subject } from '../history/event.ts'
import { NEW_VERSIONS } from '../history/new-versions.ts'
import { type HistoryLine, historyOf } from '../history/queries.ts'
import { type FieldError, type Form, refused } from './form.ts'
import type { Meanwhile } from './pages.ts'

/** A form that edits a record, and who saved it while the form was open. */
export type EditForm = { form: Form; meanwhile: Meanwhile | null }

type Overtaken = {
  about: Subject
  id: number
  /** The version the form was opened on. */
  opened: number
  /** `values` is the form as it is first shown now, with the version there is: sent with it, what was typed replaces theirs, knowingly. */
  saved: { words: InWords; values: Record<string, unknown> & { version: number } }
  typed: { words: InWords; body: unknown }
  /** Where several records share one history: which lines are of this one. */
  isOfIt?: (event: HistoryEvent) => boolean
  errors?: FieldError[]
}

/**
 * Somebody saved first: theirs beside what was typed, which stays in the form, and in its other fields what they saved. Shown
 * as 409. Null where nothing that was typed differs from what is saved.
 */
export async function bothVersions(db: Db, overtaken: Overtaken): Promise<{ form: Form; meanwhile: Meanwhile } | null> {
  const { about, id, opened, saved, typed, isOfIt = () => true, errors = [] } = overtaken
  const lines = (await historyOf(db, about, id)).filter(({ kind, event }) => NEW_VERSIONS.has(kind) && isOfIt(event))
  const since = lines.slice(0, Math.max(0, saved.values.version - opened)).flatMap(changesIn)
  const { theirs = [], both = [] } = Object.groupBy(changesBetween(saved.words, typed.words), (change) =>
    isLeftAlone(change, since) ? 'theirs' : 'both',
  )
  if (both.length === 0) return null
  const { values } = refused(typed.body)
  return {
    form: { values: { ...values, ...valuesOf(saved, theirs), version: saved.values.version }, errors },
    meanwhile: {
      saved: lines[0] ?? null,
      differences: both.map(({ field, from, to }) => ({ field, saved: from, typed: to })),
      theirs: theirs.map(({ field }) => field),
    },
  }
}

function changesIn({ event }: HistoryLine): Change[] {
  return 'changes' in event ? (event.changes ?? []) : []
}

/** Sent as it had been opened: the first of the changes since, which are the newest first, began with it. */
function isLeftAlone({ field, to }: Change, since: readonly Change[]): boolean {
  const first = since.findLast((change) => change.field === field)
  return first !== undefined && isFrom(first, to)
}

function valuesOf({ words, values }: Overtaken['saved'], changes: readonly Change[]): Record<string, unknown> {
  const fields = new Set(changes.map(({ field }) => field))
  const inputs = words.flatMap(([field, , ...names]) => (fields.has(field) ? names : []))
  return Object.fromEntries(inputs.map((name) => [name, values[name]]))
}
