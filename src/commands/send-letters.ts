import { configFrom } from '../config.ts'
import type { Context } from '../context.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { dateAndTime } from '../lib/date-words.ts'
import { restUntil } from '../mail/mail-server.ts'
import { mailServerNow } from '../mail/mail-server-queries.ts'
import { closeContext, openContext } from '../programme.ts'
import { sendLetters } from '../reminders/changes.ts'
import { argumentsOf, asJson, BadArguments, type Command, dayOption } from './command.ts'

/** Plans the day's letters and sends all that wait: what the schedule does by itself, and as harmless twice. */
export const sendLettersCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, { on: { type: 'string' }, json: { type: 'boolean' } })
  const today = londonDay(call.now())
  const on = values.on === undefined ? today : dayOption('on', values.on)
  refuseAnotherDay(on, today)
  const context = { ...(await openContext(configFrom(call.environment))), clock: { now: call.now } }
  try {
    const { queued, sent, failed } = await sendLetters(context)
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

/** Letters say what is true today; a day that was missed is made up for by those of the next. */
function refuseAnotherDay(on: CalendarDate, today: CalendarDate): void {
  if (on < today)
    throw new BadArguments(`--on ${on} is over: what is still true of it is in the letters of today. Leave --on out to send them`)
  if (on === today) return
  throw new BadArguments(
    `--on ${on} is still to come: its letters would say what is not true yet. To read them now, use letters --from ${on} --days 1`,
  )
}
