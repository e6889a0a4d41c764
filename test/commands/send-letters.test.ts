import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sendLettersCommand } from '../../src/commands/send-letters.ts'
import { aFile } from '../support/file.ts'
import { aMailbox } from '../support/mailbox.ts'
import { people } from '../support/world.ts'

const ROOT = join(import.meta.dirname, '../..')
const LIMIT_MS = 30_000
const EVERYBODY_TOLD = [people.denis.email, people.dina.email, people.mina.email, people.mo.email]

test(
  'run by two processes at once, and once more, each letter of the day is sent once',
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

test('a day to come is refused, with the rehearsal to use instead, and nothing is planned', async () => {
  const { folder, db } = await aFile()
  await expect(sendOn('2026-03-03', folder)).rejects.toThrow('is still to come')
  await expect(sendOn('2026-03-03', folder)).rejects.toThrow('letters --from 2026-03-03 --days 1')
  expect(await db.selectFrom('letters').select('id').execute()).toEqual([])
  await db.destroy()
})

test('a day that was missed is refused: its letters would say what is true no more, and be the second of the day', async () => {
  const { folder, db } = await aFile()
  await expect(sendOn('2026-02-27', folder)).rejects.toThrow('is over: what is still true of it is in the letters of today')
  expect(await sendOn('2026-03-02', folder)).toMatch(/^\d letters planned for 2026-03-02/)
  await db.destroy()
})

test('a mail server that is left alone is named, with since when and the next try', async () => {
  const { folder, db } = await aFile()
  const since = '2026-03-02T08:58:00.000Z'
  await db.insertInto('mailServer').values({ id: 1, failures: 5, since, nextTryAt: '2099-03-02T09:05:00.000Z' }).execute()
  expect(await sendOn('2026-03-02', folder)).toMatch(
    /; 0 sent, 0 not sent\.\nThe mail server has not taken letters since Monday 2 March 2026, 8:58am\. Next try: Monday 2 March 2099, 9:05am\.\n$/,
  )
  await db.destroy()
})

/** On Monday 2 March 2026, with no mail server. */
function sendOn(on: string, folder: string): Promise<string> {
  const environment = settings(folder, 'smtp://127.0.0.1:1')
  return sendLettersCommand({ args: ['--on', on], environment, now: () => new Date('2026-03-02T09:00:00Z') })
}

async function sendLetters(folder: string, smtpUrl: string): Promise<number> {
  const env = { ...settings(folder, smtpUrl), BEGIN_AT: '2026-03-02T09:00:00Z' }
  const words = ['--import', './test/support/begin-at.ts', 'src/start.mjs', 'src/cli.ts', 'send-letters', '--on', '2026-03-02']
  const [code] = (await once(spawn(process.execPath, words, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')) as [
    number,
  ]
  return code
}

function settings(folder: string, smtpUrl: string) {
  return {
    DATA_DIR: folder,
    SMTP_URL: smtpUrl,
    BASE_URL: 'http://tracker.test',
    SESSION_SECRET: 'a secret of thirty-two characters or more',
    MAIL_FROM: 'tracker@westmere.example',
    LOG_LEVEL: 'silent',
  }
}
