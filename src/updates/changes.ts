import { compiledOnce } from '../../db/compiled-once.ts'
import type { Database, Db } from '../../db/tables.ts'
import type { Round } from '../actions/missed-rounds.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { record } from '../history/record.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { NotFound } from '../lib/problems.ts'
import type { Person } from '../people/person.ts'
import { settingsOf } from '../settings/queries.ts'
import type { Settings } from '../settings/settings.ts'
import { isFromElsewhere } from './draft.ts'
import { forgetDraft } from './draft-changes.ts'
import { draftOf } from './draft-queries.ts'
import type { PostedUpdate } from './form.ts'
import { roundFrom, type RoundRow } from './round-queries.ts'
import { roundsToAdd } from './rounds-to-add.ts'

/**
 * Adds the rounds that are missing, up to the one that is open or next, and answers them. Rounds that are there stay as they are.
 * Almost always there are none: only when some are seen to be missing does it ask to write.
 */
export async function ensureRounds(db: Database, asked: RoundsAsked): Promise<Round[]> {
  if ((await missingRounds(db, asked)).length === 0) return []
  return db.transaction().execute(async (tx) => {
    const missing = await missingRounds(tx, asked)
    if (missing.length > 0) await tx.insertInto('rounds').values(missing).execute()
    return missing
  })
}

export type RoundsAsked = { today: CalendarDate; settings: Pick<Settings, 'firstClosingOn' | 'roundLengthDays'>; holidays: BankHolidays }

/** The round an update given today belongs to, there or not: just after midnight a page may be asked for before the schedule has looked. */
export async function roundOn(db: Database, today: CalendarDate): Promise<RoundRow> {
  const round = await roundFrom(db, today)
  if (round) return round
  await ensureRounds(db, { today, settings: await settingsOf(db), holidays: await bankHolidaysOf(db) })
  return roundOn(db, today)
}

export type Giving = 'given' | 'overtaken' | 'closed' | 'draft elsewhere'

/** `form` is as it was posted: a draft that was saved in another window since it was opened is not given up for it. */
type Given = Pick<PostedUpdate, 'draft' | 'lastSeenId'> & { form?: Record<string, unknown>; by: Pick<Person, 'id'>; at: Date }

/** Given only if nobody has given one since the form was opened, and the action is still open; otherwise nothing is stored. */
export async function giveUpdate(db: Database, action: { id: number }, { draft, lastSeenId, form = {}, by, at }: Given): Promise<Giving> {
  const givenOn = londonDay(at)
  const round = await roundOn(db, givenOn)
  return db.transaction().execute(async (tx) => {
    const [now] = await stateOf(tx, action.id)
    if (!now) throw new NotFound()
    if (now.withdrawnOn || now.signedOffOn) return 'closed'
    if ((now.lastUpdateId ?? 0) !== lastSeenId) return 'overtaken'
    const kept = await draftOf(tx, by.id, action.id)
    if (kept && isFromElsewhere(kept, form)) return 'draft elsewhere'
    const { nothingChanged, ownRating } = draft
    const of = { actionId: action.id, roundId: round.id, personId: by.id, forPersonId: now.ownerId, at: at.toISOString(), givenOn }
    const flag = nothingChanged ? 1 : 0
    await tx
      .insertInto('updates')
      .values({ ...draft, ...of, nothingChanged: flag })
      .execute()
    await forgetDraft(tx, { personId: by.id, actionId: action.id })
    const forName = now.ownerId === by.id ? null : now.ownerName
    await record(tx, { about: 'action', id: action.id, kind: 'update given', forName, ownRating, nothingChanged }, { by, at })
    return 'given'
  })
}

async function missingRounds(db: Db, { today, settings, holidays }: RoundsAsked): Promise<Round[]> {
  const schedule = { firstClosingOn: settings.firstClosingOn, lengthDays: settings.roundLengthDays }
  return roundsToAdd({ last: (await latestRound(db)) ?? null, today }, schedule, holidays)
}

function latestRound(db: Db) {
  return db.selectFrom('rounds').select(['opensOn', 'closesOn']).orderBy('closesOn', 'desc').limit(1).executeTakeFirst()
}

const stateOf = compiledOnce((db: Db, actionId: number) =>
  db
    .selectFrom('actions')
    .innerJoin('people as owner', 'owner.id', 'actions.ownerId')
    .select(['ownerId', 'owner.name as ownerName', 'signedOffOn', 'withdrawnOn'])
    .select((eb) =>
      eb
        .selectFrom('updates')
        .select(({ fn }) => fn.max('updates.id').as('id'))
        .whereRef('updates.actionId', '=', 'actions.id')
        .as('lastUpdateId'),
    )
    .where('actions.id', '=', actionId),
)
