/** `npm run screenshots`: the two pictures of the README, of the demo's council on a day that never changes. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { CAST, DEMO_PASSWORD } from '../../db/demo/cast.ts'
import { tellStory } from '../../db/demo/story.ts'
import { openDatabase } from '../../db/open.ts'
import { createApp } from '../../src/app.ts'
import type { Context } from '../../src/context.ts'
import { calendarDate } from '../../src/lib/calendar-date.ts'
import { londonTime } from '../../src/lib/clock.ts'
import { filesIn } from '../../src/lib/files.ts'
import findBrowser from '../support/find-browser.ts'
import { config } from '../support/world.ts'
import { startChromium } from '../support/chromium.ts'

// A Thursday: fifty-two days before it, when the story's inspectors come, is a Monday.
const DAY = calendarDate('2026-06-11')
const PICTURES = join(import.meta.dirname, 'pictures')
const WIDTH = 1020

await findBrowser()
const executablePath = process.env['CHROMIUM_PATH']
if (!executablePath) throw new Error(process.env['NO_BROWSER'])

const folder = mkdtempSync(join(tmpdir(), 'tracker-pictures-'))
const time = { now: londonTime(DAY, 9) }
const context: Context = {
  db: await openDatabase(':memory:'),
  clock: { now: () => time.now },
  post: { send: async () => {}, close() {} },
  config,
  log: pino({ level: 'warn' }),
  files: filesIn(folder),
}
await tellStory(context, (instant) => void (time.now = instant), DAY)
time.now = londonTime(DAY, 9)

const server = createServer(createApp(context)).listen(0, '127.0.0.1')
await once(server, 'listening')
const browser = await startChromium(executablePath)
const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const director = await signedIn(CAST.tamsin.email)
await director.locator('main h2 a').first().click()
await picture(director, 'inspection-wide', 1228)
const member = await signedIn(CAST.beatrix.email)
await member.locator('main li a').first().click()
await picture(member, 'status-report-wide', 1606)

await browser.close()
server.close()
await context.db.destroy()
rmSync(folder, { recursive: true })

async function signedIn(email: string): Promise<Page> {
  const page = await browser.newPage({ baseURL, viewport: { width: WIDTH, height: 1000 }, locale: 'en-GB', timezoneId: 'Europe/London' })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  return page
}

/** So much of the page, from its top. */
async function picture(page: Page, name: string, height: number): Promise<void> {
  await page.getByRole('link', { name: /^All / }).waitFor()
  await page.setViewportSize({ width: WIDTH, height })
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}
