import { configFrom } from '../config.ts'
import type { Context } from '../context.ts'
import { londonDay, londonTime } from '../lib/clock.ts'
import { dateAndTime } from '../lib/date-words.ts'
import { restUntil } from '../mail/mail-server.ts'
import { mailServerNow } from '../mail/mail-server-queries.ts'
import { closeContext, openContext } from '../programme.ts'
import { sendLetters } from '../reminders/changes.ts'
import { settingsOf } from '../settings/queries.ts'
import { argumentsOf, asJson, type Command, dayOption } from './command.ts'

/**
 * Plans the day's letters and sends all that wait: what the schedule does by itself, and as harmless twice. Of another day it is
 * done as on that day at its hour, and so the ledger has it.
 */
export const sendLettersCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, { on: { type: 'string' }, json: { type: 'boolean' } })
  const today = londonDay(call.now())
  const on = values.on === undefined ? today : dayOption('on', values.on)
  const opened = await openContext(configFrom(call.environment))
  try {
    const { lettersAtHour } = await settingsOf(opened.db)
    const context = { ...opened, clock: { now: on === today ? call.now : () => londonTime(on, lettersAtHour) } }
    const { queued, sent, failed } = await sendLetters(context)
    return values.json
      ? asJson({ on, planned: queued, sent, failed })
      : `${queued} letters planned for ${on}; ${sent} sent, ${failed} not sent.\n${await restIn(context)}`
  } finally {
    await closeContext(opened)
  }
}

/** Why so few were sent, where the mail server is left alone for a while. */
async function restIn({ db, clock }: Context): Promise<string> {
  const rest = restUntil(await mailServerNow(db), clock.now())
  if (!rest) return ''
  const next = rest.nextTryAt ? ` Next try: ${dateAndTime(rest.nextTryAt)}.` : ''
  return `The mail server has not taken letters since ${dateAndTime(rest.since)}.${next}\n`
}
