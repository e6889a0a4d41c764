import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Database } from '../../db/tables.ts'
import type { DayLetter } from '../../src/reminders/day-letter.ts'
import { aFile } from '../support/file.ts'
import { aMailbox } from '../support/mailbox.ts'
import { everyDay } from './plan-facts.ts'

const DAYS = everyDay('2026-03-02', '2026-04-30')
const LIMIT_MS = 60_000

test(
  'two processes that plan and send the letters of two months at the same moments tell everybody everything once',
  async () => {
    const { folder, db } = await aFile()
    const mailbox = await aMailbox()
    const planners = await Promise.all([1, 2].map(() => aPlanner(folder, mailbox.url)))
    for (const on of DAYS) {
      // Summer time began on 29 March: at eight by London's clocks.
      const instant = `${on}T0${on >= '2026-03-29' ? 7 : 8}:00:00.000Z`
      await Promise.all(planners.map((planner) => workAt(planner, instant)))
    }
    const letters = await db.selectFrom('letters').select(['key', 'facts', 'sentAt', 'messageId']).execute()
    expect(letters.filter(({ sentAt }) => sentAt === null)).toEqual([])
    expect(letters.length).toBeGreaterThan(60)
    expect(mailbox.received.map(({ messageId }) => String(messageId)).toSorted()).toEqual(
      letters.map(({ messageId }) => `<${messageId}>`).toSorted(),
    )
    const said = letters.flatMap(({ facts }) => linesOf(JSON.parse(facts) as DayLetter))
    expect(said).toHaveLength(await countTold(db))
    await Promise.all(planners.map(stopped))
    await mailbox.close()
    await db.destroy()
  },
  LIMIT_MS,
)

async function aPlanner(folder: string, smtpUrl: string): Promise<ChildProcess> {
  const env = {
    DATA_DIR: folder,
    SMTP_URL: smtpUrl,
    BASE_URL: 'http://tracker.test',
    SESSION_SECRET: 'a secret of thirty-two characters or more',
    MAIL_FROM: 'tracker@westmere.example',
    LOG_LEVEL: 'silent',
  }
  const planner = fork(join(import.meta.dirname, 'planner.ts'), { env })
  await once(planner, 'message')
  return planner
}

async function workAt(planner: ChildProcess, instant: string): Promise<void> {
  const answer = once(planner, 'message')
  planner.send(instant)
  await answer
}

async function stopped(planner: ChildProcess): Promise<void> {
  const end = once(planner, 'exit')
  planner.disconnect()
  await end
}

async function countTold(db: Database): Promise<number> {
  return (await db.selectFrom('warnings').select('key').execute()).length
}

function linesOf({ deadlines, actionsDue, updatesDue, updatesMissed }: DayLetter): object[] {
  return [...deadlines, ...actionsDue, ...(updatesDue?.actions ?? []), ...(updatesMissed?.actions ?? [])]
}
