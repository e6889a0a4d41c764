/** A process of its own: at each message it sends what waits, and answers how many letters it sent. */
import { configFrom } from '../../src/config.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { closeContext, openContext } from '../../src/programme.ts'

const context = await openContext(configFrom(process.env))
process.on('message', () => {
  void sendWaiting(context).then((delivered) => process.send?.(delivered))
})
process.on('disconnect', () => void closeContext(context))
process.send?.('ready')
