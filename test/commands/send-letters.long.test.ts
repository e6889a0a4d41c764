import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { aFile } from '../support/file.ts'
import { aMailbox } from '../support/mailbox.ts'
import { people } from '../support/world.ts'
import { settings } from './settings.ts'

const ROOT = join(import.meta.dirname, '../..')
const LIMIT_MS = 30_000
const EVERYBODY_TOLD = [people.denis.email, people.dina.email, people.mina.email, people.mo.email]

test(
  'sending letters, run by two processes at once, and once more, each letter of the day is sent once',
  async () => {
    const { folder, db } = await aFile()
    await db.destroy()
    const mailbox = await aMailbox()
    const codes = await Promise.all([sendLetters(folder, mailbox.url), sendLetters(folder, mailbox.url)])
    codes.push(await sendLetters(folder, mailbox.url))
    expect(codes).toEqual([0, 0, 0])
    expect(mailbox.received.flatMap(({ recipients }) => recipients).toSorted()).toEqual(EVERYBODY_TOLD)
    await mailbox.close()
  },
  LIMIT_MS,
)

async function sendLetters(folder: string, smtpUrl: string): Promise<number> {
  const env = { ...settings(folder, smtpUrl), BEGIN_AT: '2026-03-02T09:00:00Z' }
  const words = ['--import', './test/support/begin-at.ts', 'src/start.mjs', 'src/cli.ts', 'send-letters', '--on', '2026-03-02']
  const [code] = (await once(spawn(process.execPath, words, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')) as [
    number,
  ]
  return code
}
