import { sendLettersCommand } from '../../src/commands/send-letters.ts'
import { aFile } from '../support/file.ts'
import { aMailbox } from '../support/mailbox.ts'
import { people } from '../support/world.ts'
import { settings } from './settings.ts'

test('of another day it is done as on that day, and as harmless twice', async () => {
  const { folder, db } = await aFile()
  const mailbox = await aMailbox()
  expect(await sendOn('2026-03-04', folder, mailbox.url)).toBe('4 letters planned for 2026-03-04; 4 sent, 0 not sent.\n')
  expect(await sendOn('2026-03-04', folder, mailbox.url)).toBe('0 letters planned for 2026-03-04; 0 sent, 0 not sent.\n')
  const sent = await db.selectFrom('letters').select(['sentAt', 'key']).orderBy('id').execute()
  expect(sent.map(({ sentAt, key }) => `${key} ${sentAt}`)).toContain(`day/${people.mo.id}/2026-03-04 2026-03-04T08:00:00.000Z`)
  expect(await sendOn('2026-03-07', folder, mailbox.url)).toBe('0 letters planned for 2026-03-07; 0 sent, 0 not sent.\n')
  await mailbox.close()
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

/** On Monday 2 March 2026, with no mail server unless one is named. */
function sendOn(on: string, folder: string, smtpUrl = 'smtp://127.0.0.1:1'): Promise<string> {
  const environment = settings(folder, smtpUrl)
  return sendLettersCommand({ args: ['--on', on], environment, now: () => new Date('2026-03-02T09:00:00Z') })
}
