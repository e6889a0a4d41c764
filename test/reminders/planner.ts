// A process of its own: at each instant it is sent it does what the programme does by itself, and answers when that is done.
import { configFrom } from '../../src/config.ts'
import { closeContext, openContext } from '../../src/programme.ts'
import { doWorks } from '../../src/schedule.ts'

const context = await openContext(configFrom(process.env))
process.on('message', (instant: string) => {
  const clock = { now: () => new Date(instant) }
  void doWorks({ ...context, clock }).then(() => process.send?.('done'))
})
process.on('disconnect', () => void closeContext(context))
process.send?.('ready')
