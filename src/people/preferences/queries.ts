import type { Db } from '../../../db/tables.ts'
import { type ChosenPreferences, TOPICS, UNTIL_CHOSEN } from './preferences.ts'

export async function preferencesOf(db: Db, personId: number): Promise<ChosenPreferences> {
  const row = await db.selectFrom('preferences').selectAll().where('personId', '=', personId).executeTakeFirst()
  return row ? asChosen(row) : UNTIL_CHOSEN
}

/** Of those who have chosen, by their id. */
export async function everyPreference(db: Db): Promise<Map<number, ChosenPreferences>> {
  const rows = await db.selectFrom('preferences').selectAll().execute()
  return new Map(rows.map((row) => [row.personId, asChosen(row)]))
}

type Row = Pick<ChosenPreferences, 'hour' | 'weekday' | 'version'> & Record<(typeof TOPICS)[number]['value'], 'daily' | 'weekly'>

function asChosen(row: Row): ChosenPreferences {
  const { hour, weekday, version } = row
  return { hour, weekday, version, weekly: TOPICS.map(({ value }) => value).filter((topic) => row[topic] === 'weekly') }
}
