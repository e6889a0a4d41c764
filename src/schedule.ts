import { Cron } from 'croner'
import type { Context } from './context.ts'
import { bankHolidaysOf } from './deadlines/queries.ts'
import { isWorkingDay } from './deadlines/working-days.ts'
import { londonTime, today } from './lib/clock.ts'
import { sendWaiting } from './mail/delivery.ts'
import { closeRounds } from './positions/closing-changes.ts'
import { planDay } from './reminders/changes.ts'
import { plannedAt } from './reminders/queries.ts'
import { settingsOf } from './settings/queries.ts'
import { forgetExpired } from './sign-in/changes.ts'
import { ensureRounds } from './updates/changes.ts'

const EVERY_MINUTE = '* * * * *'

type Works = Record<string, (context: Context, stop?: AbortSignal) => Promise<unknown>>

const ROUNDS: Works = { 'opening rounds': openRounds, 'closing rounds': closeRounds }

/** What happens by itself, in this order, each minute. */
const WORKS: Works = {
  ...ROUNDS,
  'planning letters': planTodaysLetters,
  'sending letters': (context, stop) => sendWaiting(context, context.clock.now(), stop),
  'forgetting what has expired': ({ db, clock }) => forgetExpired(db, clock.now()),
}

export type Schedule = { stop: () => Promise<void> }

/** Begins at once, then each minute; work that takes longer than a minute is never joined by the next. */
export function startSchedule(context: Context): Schedule {
  let working: Promise<void> | null = null
  const stopping = new AbortController()
  const tick = () => {
    working ??= doWorks(context, stopping.signal).finally(() => {
      working = null
    })
  }
  const job = new Cron(EVERY_MINUTE, tick)
  tick()
  return {
    async stop() {
      job.stop()
      stopping.abort()
      await working
    },
  }
}

/** What must be done before anybody can change the plan: closings that passed while nothing ran. */
export async function catchUp(context: Context): Promise<void> {
  await doEach(ROUNDS, context)
}

export async function doWorks(context: Context, stop?: AbortSignal): Promise<void> {
  await doEach(WORKS, context, stop)
}

/** One that fails is logged and holds up none of the others. */
async function doEach(works: Works, context: Context, stop?: AbortSignal): Promise<void> {
  for (const [work, begin] of Object.entries(works)) {
    try {
      await begin(context, stop)
    } catch (problem) {
      context.log.error({ work, problem: (problem as Error).stack }, 'work of the schedule failed')
    }
  }
}

async function openRounds({ db, clock }: Context): Promise<void> {
  await ensureRounds(db, { today: today(clock), settings: await settingsOf(db), holidays: await bankHolidaysOf(db) })
}

/** Once London's clocks show the hour. What was planned before it, from a terminal, is looked at again. */
async function planTodaysLetters(context: Context): Promise<void> {
  const { db, clock } = context
  const on = today(clock)
  const { lettersAtHour } = await settingsOf(db)
  const from = londonTime(on, lettersAtHour)
  const planned = await plannedAt(db, on)
  if (clock.now() < from || (planned && planned >= from.toISOString())) return
  if (isWorkingDay(on, await bankHolidaysOf(db))) await planDay(context, on)
}
