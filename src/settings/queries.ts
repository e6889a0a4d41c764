import { compiledOnce } from '../../db/compiled-once.ts'
import type { Db } from '../../db/tables.ts'
import { calendarDate } from '../lib/calendar-date.ts'
import type { Settings } from './settings.ts'

// A Friday: closing days are counted on from it, so any Friday serves until a council chooses its own.
export const UNTIL_CHOSEN: Settings = {
  councilName: 'Your council',
  councilColour: '#1d4f7b',
  firstClosingOn: calendarDate('2026-01-09'),
  roundLengthDays: 14,
  silentAfterRounds: 3,
  staleClaimAfterWorkingDays: 10,
  lettersAtHour: 8,
  version: 0,
}

/** Version 0 says the council has not chosen yet. */
export async function settingsOf(db: Db): Promise<Settings> {
  const [chosen] = await chosenSettings(db)
  return chosen ?? UNTIL_CHOSEN
}

const chosenSettings = compiledOnce((db: Db) => db.selectFrom('settings').selectAll())
