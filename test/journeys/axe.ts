import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const OPTIONS = JSON.stringify({ runOnly: { type: 'tag', values: WCAG_22_AA }, resultTypes: ['violations'] })
// Its builder for Playwright would bring the long form of axe to every page, twice.
const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

/** The rule, the place and the HTML of everything axe finds against WCAG 2.2 AA. */
export async function whatAxeFinds(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${OPTIONS})`)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `  ${id}: ${help}\n    at ${target.join(' ')}\n    ${html}`),
  )
}
