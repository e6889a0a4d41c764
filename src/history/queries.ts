import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import type { HistoryEvent, Subject } from './event.ts'
import { sentence } from './sentence.ts'

/** One line of history: `words` follow the name, as in "Priya Shah withdrew this action". */
export type HistoryLine = {
  id: number
  at: string
  who: string
  kind: HistoryEvent['kind']
  words: string
  event: HistoryEvent
  about: Subject
  aboutId: number
}

export async function historyOf(db: Db, about: Subject, id: number): Promise<HistoryLine[]> {
  return (await linesAbout(db, about, id)).map(asLine)
}

/** Of a thing and of those that belong to it, as an inspection's recommendations and duties do. */
export async function historyOfAll(db: Db, subjects: readonly { about: Subject; ids: readonly number[] }[]): Promise<HistoryLine[]> {
  const rows = await lines(db)
    .where((is) => is.or(subjects.map(({ about, ids }) => is.and([is('subject', '=', about), is('subjectId', 'in', [...ids])]))))
    .execute()
  return rows.map(asLine)
}

export type HistoryFilter = { about: Subject | null; personId: number | null }

/** The newest first, `count` of them, from before line `before` when given. */
export async function latestHistory(
  db: Db,
  { before, count, about, personId }: HistoryFilter & { before: number | null; count: number },
): Promise<HistoryLine[]> {
  const rows = await lines(db)
    .$if(before !== null, (query) => query.where('history.id', '<', before))
    .$if(about !== null, (query) => query.where('subject', '=', about))
    .$if(personId !== null, (query) => query.where('history.personId', '=', personId))
    .limit(count)
    .execute()
  return rows.map(asLine)
}

const linesAbout = compiledOnce((db: Db, about: Subject, id: number) => lines(db).where('subject', '=', about).where('subjectId', '=', id))

function lines(db: Db) {
  return db
    .selectFrom('history')
    .leftJoin('people', 'people.id', 'history.personId')
    .select(['history.id', 'history.at', 'people.name', 'subject', 'subjectId', 'event'])
    .orderBy('history.id', 'desc')
}

type Row = { id: number; at: string; name: string | null; subject: string; subjectId: number; event: string }

function asLine({ id, at, name, subject, subjectId, event }: Row): HistoryLine {
  const told = { ...(JSON.parse(event) as object), about: subject, id: subjectId } as HistoryEvent
  return { id, at, who: name ?? 'The tracker', kind: told.kind, words: sentence(told), event: told, about: told.about, aboutId: subjectId }
}
