import type { Database } from '../../../db/tables.ts'
import { record, type Stamp } from '../../history/record.ts'
import type { Saved } from '../../lib/saved.ts'
import { type ChosenPreferences, preferenceChanges, type Preferences, type Topic } from './preferences.ts'
import { preferencesOf } from './queries.ts'

type Choice = Stamp & { by: { id: number }; after: ChosenPreferences }

/** Their own. Stale when they saved in another window since the form was opened: then nothing is saved. */
export function choosePreferences(db: Database, { after, ...stamp }: Choice): Promise<Saved> {
  const personId = stamp.by.id
  return db.transaction().execute(async (tx) => {
    const before = await preferencesOf(tx, personId)
    const changes = preferenceChanges(before, after)
    if (changes.length === 0) return 'unchanged'
    if (before.version !== after.version) return 'stale'
    const row = { ...asRow(after), version: before.version + 1 }
    await tx
      .insertInto('preferences')
      .values({ ...row, personId })
      .onConflict((known) => known.column('personId').doUpdateSet(row))
      .execute()
    await record(tx, { about: 'preferences', id: personId, kind: 'preferences changed', changes }, stamp)
    return 'saved'
  })
}

function asRow({ hour, weekday, weekly }: Preferences) {
  const rhythm = (topic: Topic) => (weekly.includes(topic) ? 'weekly' : 'daily')
  return { hour, weekday, actions: rhythm('actions'), updates: rhythm('updates'), waiting: rhythm('waiting') } as const
}
