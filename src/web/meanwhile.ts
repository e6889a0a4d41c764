import type { Db } from '../../db/tables.ts'
import type { Change, HistoryEvent, Subject } from '../history/event.ts'
import { historyOf } from '../history/queries.ts'
import { type FieldError, type Form, refused } from './form.ts'
import type { Meanwhile } from './pages.ts'

/** The lines of history that leave a new version of a record. After others, as an update on an action, its form can still be saved. */
const NEW_VERSIONS: ReadonlySet<HistoryEvent['kind']> = new Set([
  'person changed',
  'settings changed',
  'ladder changed',
  'preferences changed',
  'inspection changed',
  'inspection withdrawn',
  'recommendation changed',
  'duty confirmed',
  'duty given to',
  'duty dropped',
  'duty brought back',
  'stated date changed',
  'duty discharged',
  'addressee changed',
  'duty template changed',
  'lead times changed',
  'action changed',
  'action withdrawn',
  'statement changed',
  'statement kept',
  'statement agreed',
  'statement published',
  'status report changed',
  'status report published',
])

/** A form that edits a record, and who saved it while the form was open. */
export type EditForm = { form: Form; meanwhile: Meanwhile | null }

type Overtaken = {
  about: Subject
  id: number
  /** The version there is now: saved with it, what was typed replaces theirs, knowingly. */
  version: number
  /** From what was saved meanwhile to what was typed. */
  changes: Change[]
  /** Where several records share one history: which lines are of this one. */
  isOfIt?: (event: HistoryEvent) => boolean
  body: unknown
  errors?: FieldError[]
}

type SinceOpened = Pick<Overtaken, 'about' | 'id' | 'version' | 'changes'> & { /** The version the form was opened on. */ opened: number }

/** Of the fields in which what was sent differs from what is saved now, those that were sent as they had been opened: others changed them since. */
export async function leftAsOpened(db: Db, { about, id, opened, version, changes }: SinceOpened): Promise<string[]> {
  const lines = (await historyOf(db, about, id)).filter(({ kind }) => NEW_VERSIONS.has(kind)).slice(0, Math.max(0, version - opened))
  const since = lines.flatMap(({ event }) => ('changes' in event ? event.changes : []))
  return changes.filter(({ field, to }) => since.findLast((change) => change.field === field)?.from === to).map(({ field }) => field)
}

/** Somebody saved first: theirs beside what was typed, which stays in the form. Shown as 409. */
export async function bothVersions(
  db: Db,
  { about, id, version, changes, isOfIt = () => true, body, errors = [] }: Overtaken,
): Promise<EditForm> {
  const last = (await historyOf(db, about, id)).find(({ kind, event }) => NEW_VERSIONS.has(kind) && isOfIt(event))
  const differences = changes.map(({ field, from, to }) => ({ field, saved: from, typed: to }))
  const { values } = refused(body)
  return {
    form: { values: { ...values, version }, errors },
    meanwhile: { saved: last ?? null, differences },
  }
}
