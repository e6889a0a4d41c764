import { configFrom } from '../config.ts'
import { londonDay } from '../lib/clock.ts'
import { closeContext, openContext } from '../programme.ts'
import { sendLetters } from '../reminders/changes.ts'
import { argumentsOf, asJson, type Command, dayOption } from './command.ts'

/** Plans the day's letters and sends all that wait: what the schedule does by itself, and as harmless twice. */
export const sendLettersCommand: Command = async (call) => {
  const { values } = argumentsOf(call.args, { on: { type: 'string' }, json: { type: 'boolean' } })
  const on = values.on === undefined ? londonDay(call.now()) : dayOption('on', values.on)
  const context = await openContext(configFrom(call.environment))
  try {
    const { queued, sent, failed } = await sendLetters(context, on)
    return values.json
      ? asJson({ on, planned: queued, sent, failed })
      : `${queued} letters planned for ${on}; ${sent} sent, ${failed} not sent.\n`
  } finally {
    await closeContext(context)
  }
}
