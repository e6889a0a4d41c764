import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const OPTIONS = JSON.stringify({ runOnly: { type: 'tag', values: WCAG_22_AA }, resultTypes: ['violations'] })
const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * The rule, the place and the HTML of everything axe finds against WCAG 2.2 AA. By Chromium's own protocol: axe is two thirds of a
 * megabyte, and Playwright would wrap it, and all that axe did not find, on its way.
 */
export async function whatAxeFinds(page: Page): Promise<string[]> {
  const chromium = await page.context().newCDPSession(page)
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await chromium.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  await run(`${AXE};0`)
  const violations = (await run(`axe.run(document, ${OPTIONS}).then(({ violations }) => violations)`)) as AxeResults['violations']
  await chromium.detach()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `  ${id}: ${help}\n    at ${target.join(' ')}\n    ${html}`),
  )
}
