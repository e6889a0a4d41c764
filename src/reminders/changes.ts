import type { Tx } from '../../db/tables.ts'
import type { Context } from '../context.ts'
import { renewActionLetters } from '../actions/renewing-changes.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { isTellingDay } from '../deadlines/telling-time.ts'
import { renewDutyLetters } from '../duties/renewing-changes.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay, londonMidnight, londonTime, today } from '../lib/clock.ts'
import { type Delivered, sendWaiting } from '../mail/delivery.ts'
import { isMailServerResting } from '../mail/mail-server-queries.ts'
import { queue, supersede } from '../mail/outbox.ts'
import { everyone } from '../people/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { lettersOn, type PlannedLetter, warningsOn } from './plan.ts'
import { gatheredSoFar, keyOfDay, plannedAt, staleLetters, turnsOf } from './planned-queries.ts'
import { planFacts, toldAmong } from './queries.ts'
import { type Gathering, isTheirTurn } from './turn.ts'
import { type Fate, gatheringAfter, sayableOn } from './weekly.ts'

type Planner = Pick<Context, 'db' | 'clock'>

/** Everyone's at once, whatever the hour; or of those whose hour has come and who have had none; or of these people, anew. */
export type Whose = 'everyone' | 'whose hour has come' | ReadonlySet<number>

/** One that waits longer than this, as the mail server did not take it, may say what is no longer true. */
const STALE_AFTER_MINUTES = 1

/** A rest that ends sooner than this may be over by the time letters are sent. */
const REST_ENDING_SECONDS = 5

export type SentDay = Delivered & { queued: number }

/**
 * The work of today at once, whatever the hour: its letters, and what waits until its hour for letters at the latest.
 * Done before that hour, what comes up in between waits for the next working day, for whoever has been sent a letter.
 */
export async function sendLetters(context: Context): Promise<SentDay> {
  const on = today(context.clock)
  const queued = await planDay(context, on)
  const { lettersAtHour } = await settingsOf(context.db)
  const now = context.clock.now()
  const hour = londonTime(on, lettersAtHour)
  const dueBy = now < hour ? hour : now
  await renewToldAtOnce(context, dueBy)
  return { queued, ...(await sendWaiting(context, dueBy)) }
}

/** What the schedule does each minute of a working day: most often nothing. The council's hour is noted though nobody's it is. */
export async function planWhoseHourHasCome({ db, clock }: Planner): Promise<number> {
  const [on, now] = [today(clock), clock.now()]
  if (!isTellingDay(on, await bankHolidaysOf(db))) return 0
  const turns = await turnsOf(db)
  const isCouncilsTurn = londonTime(on, turns.lettersAtHour) <= now && (await plannedAt(db, on)) === null
  const isSomebodysTurn = (await everyone(db)).some((person) => isTheirTurn(person, turns, { on, now }))
  return isCouncilsTurn || isSomebodysTurn ? planDay({ db, clock }, on, 'whose hour has come') : 0
}

/**
 * Queues this day's letters and answers how many. What still waited from before is planned anew: nobody is sent what is no longer
 * true, nor more than one letter. Asked again, or by two processes at once, it tells nothing twice: the plan, whose turn it is and what
 * was told are read inside the transaction, and a person has one letter a day.
 */
export async function planDay({ db, clock }: Planner, on: CalendarDate, whose: Whose = 'everyone'): Promise<number> {
  const now = clock.now()
  return db.transaction().execute(async (tx) => {
    const facts = await planFacts(tx, { from: on, until: on })
    if (!isTellingDay(on, facts.holidays)) return 0
    const warnings = warningsOn(on, facts)
    const turns = await turnsOf(tx)
    const people = facts.people.filter((person) => isMeant(whose, person) ?? isTheirTurn(person, turns, { on, now }))
    const ids = new Set(people.map(({ id }) => id))
    await supersede(tx, { kind: 'day', to: [...ids] }, now)
    const readers = { ...facts, gathered: await gatheredSoFar(tx, turns.planned) }
    const theirs = warnings.filter(({ personId }) => ids.has(personId))
    const sayable = sayableOn(on, theirs, readers)
    const fates = await queueDay(tx, lettersOn(on, sayable, await toldAmong(tx, sayable)), { on, now })
    const gathered = people.map(({ id }) => {
      const person = { id, fate: fates.get(id) ?? ('nothing to say' as const), before: turns.planned.get(id) }
      return { personId: id, ...gatheringAfter(on, person, readers) }
    })
    await notePlanned(tx, gathered, { on, now })
    return [...fates.values()].filter((fate) => fate === 'queued').length
  })
}

type Moment = { on: CalendarDate; now: Date }

/**
 * A letter of a day that is over goes no more: what still holds of it is said anew when its person's hour comes. One of today that
 * waited for the mail server is written anew just before it is tried, if anything of it still holds.
 */
export async function renewStaleLetters({ db, clock }: Planner): Promise<void> {
  const now = clock.now()
  const on = londonDay(now)
  const stale = await staleLetters(db, { before: new Date(now.getTime() - STALE_AFTER_MINUTES * 60_000), now })
  if (stale.length === 0) return
  const before = londonMidnight(now)
  await db.transaction().execute((tx) => supersede(tx, { kind: 'day', before }, now))
  const todays = stale.filter(({ queuedAt }) => queuedAt >= before.toISOString())
  if (todays.length > 0) await planDay({ db, clock }, on, new Set(todays.map(({ personId }) => personId)))
}

/** What somebody was given says what is true when their letter goes, not when it was queued. While the mail server rests none goes. */
export async function renewToldAtOnce(planner: Planner, dueBy = planner.clock.now()): Promise<void> {
  const soon = new Date(planner.clock.now().getTime() + REST_ENDING_SECONDS * 1000)
  if (await isMailServerResting(planner.db, soon)) return
  await renewActionLetters(planner, dueBy)
  await renewDutyLetters(planner, dueBy)
}

/** Null when only the hour can tell. */
function isMeant(whose: Whose, { id }: { id: number }): boolean | null {
  if (typeof whose === 'string') return whose === 'everyone' ? true : null
  return whose.has(id)
}

async function queueDay(tx: Tx, letters: PlannedLetter[], { on, now }: Moment): Promise<Map<number, Fate>> {
  const fates = new Map<number, Fate>()
  for (const { personId, facts, warnings } of letters) {
    const letter = { key: keyOfDay(personId, on), personId, kind: 'day' as const, facts, warnings, tryAfter: now }
    fates.set(personId, (await queue(tx, letter, now)) ? 'queued' : 'had one already')
  }
  return fates
}

async function notePlanned(tx: Tx, gathered: readonly (Gathering & { personId: number })[], { on, now }: Moment): Promise<void> {
  const note = { plannedAt: now.toISOString() }
  await tx
    .insertInto('plannedDays')
    .values({ ...note, day: on })
    .onConflict((known) => known.column('day').doUpdateSet(note))
    .execute()
  if (gathered.length === 0) return
  await tx
    .insertInto('plannedPeople')
    .values(gathered.map(({ personId, gatheredOn, gatheringOn }) => ({ ...note, personId, plannedOn: on, gatheredOn, gatheringOn })))
    .onConflict((known) =>
      known.column('personId').doUpdateSet((is) => ({
        plannedOn: is.ref('excluded.plannedOn'),
        plannedAt: is.ref('excluded.plannedAt'),
        gatheredOn: is.ref('excluded.gatheredOn'),
        gatheringOn: is.ref('excluded.gatheringOn'),
      })),
    )
    .execute()
}
