import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { createApp } from '../../src/app.ts'
import type { Context } from '../../src/context.ts'
import { filesIn } from '../../src/lib/files.ts'
import { smtpPost } from '../../src/mail/post.ts'
import type { Person } from '../../src/people/person.ts'
import { doWorks } from '../../src/schedule.ts'
import { settingsOf } from '../../src/settings/queries.ts'
import { aMailbox } from '../support/mailbox.ts'
import { aCouncil, config, PASSWORD } from '../support/world.ts'
import { openBrowser } from './browser.ts'
import { fill, open, press } from './steps.ts'

/**
 * The real application on a port of this machine over the plan of plan.ts, with a mail server that takes its letters and a browser
 * for each person. It is Monday 2 March 2026, nine in the morning. Call it at the top of a test file: it closes by itself.
 */
export async function aTown(now = '2026-03-02T09:00:00Z') {
  const newPage = openBrowser()
  const db = await aCouncil()
  const mailbox = await aMailbox()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const time = { now: new Date(now) }
  const folder = mkdtempSync(join(tmpdir(), 'tracker-journey-'))
  const context: Context = {
    db,
    clock: { now: () => new Date(time.now) },
    post: smtpPost({ ...config, smtpUrl: mailbox.url }, async () => (await settingsOf(db)).councilName),
    config: { ...config, baseUrl: address },
    log: pino({ level: 'silent' }),
    files: filesIn(folder),
  }
  server.on('request', createApp(context))

  afterAll(async () => {
    server.close()
    server.closeAllConnections()
    context.post.close()
    await mailbox.close()
    await db.destroy()
    rmSync(folder, { recursive: true })
  })

  const browsers = new Map<number, Page>()
  const newBrowser = (options: BrowserContextOptions = {}) => newPage({ baseURL: address, ...options })
  return {
    db,
    address,
    mailbox,
    newBrowser,
    setTime: (instant: string) => void (time.now = new Date(instant)),
    /** What the programme does by itself each minute: rounds are opened, the day's letters written and sent. */
    aMinutePasses: () => doWorks(context),
    /** This person's own browser, signed in and at this address: their first page, unless another is given. */
    async as(person: Person, path = '/', options: BrowserContextOptions = {}): Promise<Page> {
      const page = browsers.get(person.id) ?? (await newBrowser(options))
      browsers.set(person.id, page)
      if (options.javaScriptEnabled !== false) await sendSignIn(page, person)
      await open(page, path)
      if (new URL(page.url()).pathname === '/sign-in') await signIn(page, person)
      return page
    },
  }
}

/** What the form sends, without the page around it, which people.test.ts and those without JavaScript go through: half the time. */
async function sendSignIn(page: Page, { email }: Person): Promise<void> {
  const answer = await page.request.get('/account')
  if (new URL(answer.url()).pathname === '/sign-in') await page.request.post('/sign-in', { form: { email, password: PASSWORD } })
}

/** Through the form on the page that is open. */
export async function signIn(page: Page, { email }: Pick<Person, 'email'>, password = PASSWORD): Promise<void> {
  await fill(page, { 'E-mail address': email, Password: password })
  await press(page, 'Sign in')
}
