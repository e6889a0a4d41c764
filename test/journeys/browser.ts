import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { whatAxeFinds } from './axe.ts'
import { startChromium } from '../support/chromium.ts'
import { markAsLookedAt, newOn } from './looked-at.ts'

const CHROMIUM = process.env['CHROMIUM_PATH']
const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
/** A4 upright, inside its margins, at 96 dots to the inch. */
const PAPER = { width: 688, height: 1002 }
const LONGEST_WAIT_MS = 10_000
const JOURNEY_LIMIT_MS = 120_000

/** A test in a real browser. Where there is none it is shown as skipped, and the run ends by saying so. */
export const journey = (name: string, story: () => Promise<void>): void => (CHROMIUM ? test : test.skip)(name, story, JOURNEY_LIMIT_MS)

/** Beside each page without JavaScript, one that has it: axe is a script itself. */
const scripted = new WeakMap<Page, Page>()

/** One browser for a test file, started when the first page is opened. Call it at the top of the file. */
export function openBrowser() {
  let browser: Promise<Browser> | undefined
  let troubles: string[] = []

  afterEach(() => {
    const found = troubles
    troubles = []
    expect(found).toEqual([])
  })
  afterAll(async () => (await browser)?.close(), 30_000)

  /** Each page stands alone, with its own cookies, as another person's browser does. */
  return async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    browser ??= startChromium(String(CHROMIUM))
    const context = await (await browser).newContext({ viewport: WIDE, locale: 'en-GB', timezoneId: 'Europe/London', ...options })
    context.setDefaultTimeout(LONGEST_WAIT_MS)
    const page = await context.newPage()
    watch(page, (trouble) => troubles.push(`${page.url()}: ${trouble}`))
    if (options.javaScriptEnabled === false) scripted.set(page, await newPage({ ...options, javaScriptEnabled: true }))
    return page
  }
}

// A script that broke, a style refused by the policy, a file that is missing: nobody sees these in the page.
function watch(page: Page, report: (trouble: string) => void): void {
  page.on('pageerror', (error) => report(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) report(message.text())
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') report(`${response.status()} ${response.url()}`)
  })
}

/** Fails with everything axe finds on a page that is new in this run, or has anything new on it (looked-at.ts). */
export async function checkAccessibility(page: Page): Promise<void> {
  const kinds = await newOn(page)
  if (kinds.length === 0) return
  const lines = await whatAxeFinds(await whereScriptsRun(page))
  if (lines.length > 0) throw new Error(`${page.url()} is not accessible to all:\n${lines.join('\n')}`)
  markAsLookedAt(kinds)
}

/** The page itself, or what it shows without JavaScript, copied to where axe can run: into a page of the same place, so that its styles are found. */
async function whereScriptsRun(page: Page): Promise<Page> {
  const copy = scripted.get(page)
  if (!copy) return page
  const { origin } = new URL(page.url())
  if (!copy.url().startsWith(origin)) await copy.goto(`${origin}/sign-in`)
  await copy.setContent((await page.content()).replaceAll(/<script[^]*?<\/script>/g, ''))
  return copy
}

/** Writes name-wide.png, name-phone.png and name-print.png to SCREENSHOTS_DIR, where that is set. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS_DIR']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize() ?? WIDE
  const shoot = (kind: string) => page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true })

  await page.setViewportSize(WIDE)
  await shoot('wide')
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  await shoot('print')
  await page.emulateMedia({ media: null })
  await page.setViewportSize(PHONE)
  await shoot('phone')
  await page.setViewportSize(before)
}
