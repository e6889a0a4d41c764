import { Cron } from 'croner'
import type { Context } from './context.ts'
import { bankHolidaysOf } from './deadlines/queries.ts'
import { today } from './lib/clock.ts'
import { sendWaiting } from './mail/delivery.ts'
import { putOffToWorkingDay } from './mail/put-off-changes.ts'
import { closeRounds } from './positions/closing-changes.ts'
import { planWhoseHourHasCome, renewStaleLetters, renewToldAtOnce } from './reminders/changes.ts'
import { settingsOf } from './settings/queries.ts'
import { forgetExpired } from './sign-in/changes.ts'
import { ensureRounds } from './updates/changes.ts'
import { isCountedOnWeekdays } from './updates/round.ts'

const EVERY_MINUTE = '* * * * *'
const EVERY_FIVE_SECONDS = '*/5 * * * * *'

type Works = Record<string, (context: Context, stop?: AbortSignal) => Promise<unknown>>

const ROUNDS: Works = { 'opening rounds': openRounds, 'closing rounds': closeRounds }

/** What happens by itself, in this order, each minute. */
const EACH_MINUTE: Works = {
  ...ROUNDS,
  'planning letters': planWhoseHourHasCome,
  'forgetting what has expired': ({ db, clock }) => forgetExpired(db, clock.now()),
}

/** Somebody who cannot sign in waits for the link. */
const EACH_MOMENT: Works = {
  'renewing stale letters': renewStaleLetters,
  'putting off to a working day': putOffToWorkingDay,
  'renewing what is told at once': ({ db, clock }) => renewToldAtOnce({ db, clock }),
  'sending letters': (context, stop) => sendWaiting(context, context.clock.now(), stop),
}

export type Schedule = { stop: () => Promise<void> }

export function startSchedule(context: Context): Schedule {
  const stopping = new AbortController()
  const beats = [
    beat(EVERY_MINUTE, () => doEach(EACH_MINUTE, context, stopping.signal)),
    beat(EVERY_FIVE_SECONDS, () => doEach(EACH_MOMENT, context, stopping.signal)),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all(beats.map(({ stop }) => stop()))
    },
  }
}

/** Begins at once, then at each beat; work that takes longer than that is never joined by the next. */
function beat(pattern: string, work: () => Promise<void>): Schedule {
  let working: Promise<void> | null = null
  const tick = () => {
    working ??= work().finally(() => {
      working = null
    })
  }
  const job = new Cron(pattern, tick)
  tick()
  return {
    async stop() {
      job.stop()
      await working
    },
  }
}

/** For whoever starts it: in a line what keeps it from starting. */
export class NotCaughtUp extends Error {}

/** What must be done before anybody can change the plan: closings that passed while nothing ran. It fails where they cannot be frozen. */
export async function catchUp(context: Context): Promise<void> {
  try {
    for (const begin of Object.values(ROUNDS)) await begin(context)
  } catch (problem) {
    throw new NotCaughtUp(
      `The rounds that closed while nothing ran could not be frozen, so nobody may change the plan yet: ${(problem as Error).message}. Mend that, and start again.`,
      { cause: problem },
    )
  }
}

/** All of it, once. */
export async function doWorks(context: Context): Promise<void> {
  await doEach({ ...EACH_MINUTE, ...EACH_MOMENT }, context)
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

async function openRounds({ db, clock, log }: Context): Promise<void> {
  const holidays = await bankHolidaysOf(db)
  const added = await ensureRounds(db, { today: today(clock), settings: await settingsOf(db), holidays })
  const uncertain = added.filter((round) => isCountedOnWeekdays(round, holidays))
  if (uncertain.length > 0) log.warn({ rounds: uncertain }, 'bank holidays are not known: rounds were counted on weekdays alone')
}
