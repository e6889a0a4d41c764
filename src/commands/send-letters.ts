import { configFrom } from '../config.ts'
import type { Context } from '../context.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { dateAndTime } from '../lib/date-words.ts'
import { restUntil } from '../mail/mail-server.ts'
import { mailServerNow } from '../mail/mail-server-queries.ts'
import { closeContext, openContext } from '../programme.ts'
import { sendLetters } from '../reminders/changes.ts'
import { plannerHealth } from '../reminders/planned-queries.ts'
import { argumentsOf, asJson, BadArguments, type Command, dayOption } from './command.ts'

/** Plans the day's letters and sends all that wait: what the schedule does by itself, and as harmless twice. */
export const sendLettersCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, { on: { type: 'string' }, json: { type: 'boolean' } })
  const today = londonDay(call.now())
  const on = values.on === undefined ? today : dayOption('on', values.on)
  refuseWhatIsToCome(on, today)
  const context = await openContext(configFrom(call.environment))
  try {
    await refuseWhatIsOver(on, context)
    const { queued, sent, failed } = await sendLetters(context, on)
    return values.json
      ? asJson({ on, planned: queued, sent, failed })
      : `${queued} letters planned for ${on}; ${sent} sent, ${failed} not sent.\n${await restIn(context)}`
  } finally {
    await closeContext(context)
  }
}

/** Why so few were sent, where the mail server is left alone for a while. */
async function restIn({ db, clock }: Context): Promise<string> {
  const rest = restUntil(await mailServerNow(db), clock.now())
  if (!rest) return ''
  const next = rest.nextTryAt ? ` Next try: ${dateAndTime(rest.nextTryAt)}.` : ''
  return `The mail server has not taken letters since ${dateAndTime(rest.since)}.${next}\n`
}

function refuseWhatIsToCome(on: CalendarDate, today: CalendarDate): void {
  if (on <= today) return
  throw new BadArguments(
    `--on ${on} is still to come: its letters would say what is not true yet. To read them now, use letters --from ${on} --days 1`,
  )
}

/** A day that was missed can be made up for until a later one is planned, which says all that is still true. */
async function refuseWhatIsOver(on: CalendarDate, context: Context): Promise<void> {
  const { day } = await plannerHealth(context)
  if (day === null || day <= on) return
  throw new BadArguments(`--on ${on} is over: the letters of ${day} are planned already, and say all that is still true`)
}
