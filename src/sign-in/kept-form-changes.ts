import type { Database } from '../../db/tables.ts'
import type { KeptForm } from './kept-form.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_OF_ONE_PERSON = 20

export type NewKeptForm = { personId: number; address: string; form: KeptForm }

/** Answers its id. Of one person the newest twenty are kept, so that nobody can fill the disk. */
export function keepForm(db: Database, { personId, address, form }: NewKeptForm, at: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const row = { personId, address, form: JSON.stringify(form), keptAt: at.toISOString() }
    const { id } = await tx.insertInto('keptForms').values(row).returning('id').executeTakeFirstOrThrow()
    const newest = tx.selectFrom('keptForms').select('id').where('personId', '=', personId).orderBy('id', 'desc').limit(MOST_OF_ONE_PERSON)
    await tx.deleteFrom('keptForms').where('personId', '=', personId).where('id', 'not in', newest).execute()
    return id
  })
}

/** Only to the person who typed it, and for a day. */
export async function keptFormOf(db: Database, { id, personId }: { id: number; personId: number }, now: Date): Promise<KeptForm | null> {
  const kept = await db
    .selectFrom('keptForms')
    .select('form')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('keptAt', '>', aDayBefore(now))
    .executeTakeFirst()
  return kept ? (JSON.parse(kept.form) as KeptForm) : null
}

export async function forgetKeptForm(db: Database, { id, personId }: { id: number; personId: number }): Promise<void> {
  await db.deleteFrom('keptForms').where('id', '=', id).where('personId', '=', personId).execute()
}

function aDayBefore(now: Date): string {
  return new Date(now.getTime() - DAY_MS).toISOString()
}
