import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/open.ts'
import type { Delivered } from '../../src/mail/delivery.ts'
import { aMailbox } from '../support/mailbox.ts'
import { people } from '../support/world.ts'
import { aLetterWaits } from './letters.ts'

const BEGIN_AT = join(import.meta.dirname, '../support/begin-at.ts')
const MONDAY = new Date('2026-03-02T09:00:00Z')
const ROUNDS = 100
const LETTERS_A_ROUND = 12
const LIMIT_MS = 3 * 60_000

test(
  `${ROUNDS} times two processes send from one database at the same moment, and no letter goes twice`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tracker-test-'))
    const db = await openDatabase(join(folder, 'tracker.db'))
    await db.insertInto('people').values({ id: people.mo.id, name: people.mo.name, email: people.mo.email, passwordHash: null }).execute()
    const mailbox = await aMailbox()
    const senders = await Promise.all([1, 2].map(() => aSender(folder, mailbox.url)))
    const rounds: number[][] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let number = 0; number < LETTERS_A_ROUND; number += 1)
        await aLetterWaits({ db, clock: { now: () => MONDAY } }, { key: `${round}/${number}` })
      rounds.push(await Promise.all(senders.map(sendNow)))
    }
    const shared = rounds.filter((sent) => sent.every((count) => count > 0)).length
    const ids = mailbox.received.map(({ messageId }) => messageId)
    console.log(
      `${ids.length} letters in ${ROUNDS} rounds, ${totalOf(rounds, 0)} by one and ${totalOf(rounds, 1)} by the other; ${shared} rounds shared`,
    )
    expect(rounds.filter(([one = 0, other = 0]) => one + other !== LETTERS_A_ROUND)).toEqual([])
    expect({ received: ids.length, different: new Set(ids).size }).toEqual({ received: 1200, different: 1200 })
    expect(shared).toBeGreaterThan(ROUNDS / 2)
    await Promise.all(senders.map(stopped))
    await mailbox.close()
    await db.destroy()
  },
  LIMIT_MS,
)

async function aSender(folder: string, smtpUrl: string): Promise<ChildProcess> {
  const env = {
    DATA_DIR: folder,
    SMTP_URL: smtpUrl,
    BASE_URL: 'http://tracker.test',
    SESSION_SECRET: 'a secret of thirty-two characters or more',
    MAIL_FROM: 'tracker@westmere.example',
    LOG_LEVEL: 'silent',
    BEGIN_AT: MONDAY.toISOString(),
  }
  const sender = fork(join(import.meta.dirname, 'sender.ts'), { env, execArgv: ['--import', BEGIN_AT] })
  await once(sender, 'message')
  return sender
}

async function sendNow(sender: ChildProcess): Promise<number> {
  const answer = once(sender, 'message')
  sender.send('send')
  const [{ sent }] = (await answer) as [Delivered]
  return sent
}

async function stopped(sender: ChildProcess): Promise<void> {
  const end = once(sender, 'exit')
  sender.disconnect()
  await end
}

function totalOf(rounds: number[][], sender: number): number {
  return rounds.reduce((total, sent) => total + (sent[sender] ?? 0), 0)
}
