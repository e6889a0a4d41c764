import type { Database, Tx } from '../../db/tables.ts'
import { record, type Stamp } from '../history/record.ts'
import type { Saved } from '../lib/saved.ts'
import { corrections } from './corrections.ts'
import { settingsOf, UNTIL_CHOSEN } from './queries.ts'
import type { Settings } from './settings.ts'

/** The settings have no id of their own; their history is kept under 1. */
export const SETTINGS_ID = 1

/** `after.version` is 0 when nothing was chosen yet, otherwise the one the form was opened on: stale when somebody saved in between, and then nothing is saved. */
export function chooseSettings(db: Database, after: Settings, stamp: Stamp): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    const before = await settingsOf(tx)
    const changes = corrections(before, after)
    if (changes.length === 0) return 'unchanged'
    if (before.version !== after.version) return 'stale'
    await keep(tx, { ...after, version: before.version + 1 })
    await record(tx, { about: 'settings', id: SETTINGS_ID, kind: 'settings changed', changes }, stamp)
    return 'saved'
  })
}

/** The part of the first run that is the settings' own: whose tracker this is, and the rest as it comes. */
export async function nameCouncil(tx: Tx, councilName: string): Promise<void> {
  await keep(tx, { ...UNTIL_CHOSEN, councilName, version: 1 })
}

async function keep(tx: Tx, settings: Settings): Promise<void> {
  const row = { ...settings, id: SETTINGS_ID } as const
  await tx
    .insertInto('settings')
    .values(row)
    .onConflict((known) => known.column('id').doUpdateSet(row))
    .execute()
}
