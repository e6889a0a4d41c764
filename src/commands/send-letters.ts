import { configFrom } from '../config.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { isWorkingDay } from '../deadlines/working-days.ts'
import { londonDay } from '../lib/clock.ts'
import { sendWaiting } from '../mail/delivery.ts'
import { closeContext, openContext } from '../programme.ts'
import { planDay } from '../reminders/changes.ts'
import { argumentsOf, asJson, type Command, dayOption } from './command.ts'

/** Plans the day's letters and sends all that wait: what the schedule does by itself, and as harmless twice. */
export const sendLettersCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, { on: { type: 'string' }, json: { type: 'boolean' } })
  const on = values.on === undefined ? londonDay(call.now()) : dayOption('on', values.on)
  const context = await openContext(configFrom(call.environment))
  try {
    const isWorked = isWorkingDay(on, await bankHolidaysOf(context.db))
    const planned = isWorked ? await planDay(context, on) : 0
    const { sent, failed } = await sendWaiting(context)
    return values.json ? asJson({ on, planned, sent, failed }) : `${planned} letters planned for ${on}; ${sent} sent, ${failed} not sent.\n`
  } finally {
    await closeContext(context)
  }
}
