import type { Context } from '../context.ts'
import { type Claimed, claim, giveUpExpired, keepWords, markRefused, markSent } from './changes.ts'
import { compose, withLink } from './compose.ts'
import { withCopies } from './copy-changes.ts'
import { isMovable } from './heading.ts'
import { whileHeld } from './lease-changes.ts'
import { mayTryServer, noteFailure, noteTaken } from './mail-server-changes.ts'
import { type Refusal, refusalOf, tellsOfServer } from './refusal.ts'
import { idsDue, type Batch, batchDue, type Waiting, waitingLetter } from './waiting-queries.ts'

/** `failed` counts those that wait for another try too. */
export type Delivered = { sent: number; failed: number }

type Held = Waiting & Claimed
type Outcome = 'taken' | 'lost' | Refusal

/**
 * Sends every letter that waits to be sent by this instant, and its copy for whoever covers, each tried once, while the mail server
 * takes letters. Two at it at once send no letter twice. Asked to stop, it finishes the letter in hand.
 */
export async function sendWaiting(context: Context, dueBy: Date = context.clock.now(), stop?: AbortSignal): Promise<Delivered> {
  const delivered = { sent: 0, failed: await expired(context) }
  const batch = await batchDue(context, dueBy)
  if (!batch) return delivered
  for (const id of await withCopies(context.db, await idsDue(context, batch), context.clock.now())) {
    if (stop?.aborted || !(await mayTryServer(context.db, context.clock.now()))) break
    const wasSent = await sendLetter(context, id, batch)
    if (wasSent !== null) delivered[wasSent ? 'sent' : 'failed'] += 1
  }
  return delivered
}

/** However long the mail server rests, no link is kept that works no more. */
async function expired({ db, clock, log }: Context): Promise<number> {
  const ids = await giveUpExpired(db, clock.now())
  for (const letter of ids) log.warn({ letter, code: 'expired' }, 'a letter was given up')
  return ids.length
}

/** Null when somebody else has it. */
async function sendLetter(context: Context, id: number, batch: Batch): Promise<boolean | null> {
  const { db, clock } = context
  const waiting = await waitingLetter(context, id, batch)
  const claimed = waiting && (await claim(db, waiting, clock.now()))
  if (!claimed) return null
  const { letter, outcome } = await handOver(context, claimed)
  if (outcome === 'lost') return null
  if (outcome !== 'taken') return notSent(context, letter, outcome)
  await markSent(db, id, clock.now())
  await noteTaken(db)
  return true
}

/** From the moment its words are kept it may arrive. */
async function handOver(context: Context, letter: Held): Promise<{ letter: Held; outcome: Outcome }> {
  const { db, post, config } = context
  const { address, draft, secret } = letter
  const words = letter.kept ?? (await compose(draft).catch(refusalOf))
  if ('code' in words) return { letter, outcome: words }
  const messageId = letter.messageId.includes('@') ? letter.messageId : `${letter.messageId}@${config.mailFrom.split('@')[1]}`
  if (!(await keepWords(db, letter, { ...words, address, messageId }))) return { letter, outcome: 'lost' }
  const wayOut = isMovable(draft.kind) ? { unsubscribe: `${draft.baseUrl}/account/preferences` } : {}
  const envelope = { ...withLink(words, secret), ...wayOut, messageId: `<${messageId}>`, to: { name: draft.person.name, address } }
  return whileHeld(context, letter, { work: () => post.send(envelope).then(() => 'taken' as const, refusalOf) })
}

/** In doubt after any of its tries, it stays in doubt. */
async function notSent({ db, clock, log }: Context, letter: Held, refusal: Refusal): Promise<false> {
  const mayHaveArrived = refusal.mayHaveArrived || letter.kept !== null
  const waits = await markRefused(db, letter, { ...refusal, mayHaveArrived, at: clock.now() })
  if (tellsOfServer(refusal, letter.attempts)) await noteFailure(db, clock.now())
  log.warn({ letter: letter.id, code: refusal.code }, waits ? 'a letter was not sent and will be tried again' : 'a letter was given up')
  return false
}
