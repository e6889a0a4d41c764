import type { Db } from '../../db/tables.ts'
import type { Subject } from '../history/event.ts'

/** Who a letter told of something: not its words. `at` is when it was sent, or else queued. */
export type Told = { key: string; who: string; at: string; fate: 'waiting' | 'sent' | 'failed' }

/** The newest first. */
export async function toldAbout(db: Db, about: Subject, id: number): Promise<Told[]> {
  const rows = await db
    .selectFrom('warnings')
    .innerJoin('letters', 'letters.id', 'letterId')
    .innerJoin('people', 'people.id', 'warnings.personId')
    .select(['warnings.key', 'name as who', 'queuedAt', 'sentAt', 'gaveUpAt'])
    .where('about', '=', about)
    .where('aboutId', '=', id)
    .orderBy('letters.id', 'desc')
    .execute()
  return rows.map(({ queuedAt, sentAt, gaveUpAt, ...row }) => ({
    ...row,
    at: sentAt ?? queuedAt,
    fate: sentAt ? 'sent' : gaveUpAt ? 'failed' : 'waiting',
  }))
}
