import type { Page } from 'playwright-core'
import { checkAccessibility } from './browser.ts'

/** What a person does on a page, in the words they read there. Every page they come to is checked with axe, unless nothing on it is new. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await checkAccessibility(page)
}

export async function follow(page: Page, link: string | RegExp): Promise<void> {
  await arrive(page, () => page.getByRole('link', { name: link, exact: true }).click())
}

export async function press(page: Page, button: string | RegExp): Promise<void> {
  await arrive(page, () => page.getByRole('button', { name: button, exact: true }).click())
}

/** The page, or a part of it. */
type Place = Pick<Page, 'getByLabel'>

/** Answers by the label of their field; a choice from a list by its words. */
export async function fill(page: Place, answers: Record<string, string>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    const field = page.getByLabel(label, { exact: true })
    const isList = (await field.and(field.page().locator('select')).count()) > 0
    await (isList ? field.selectOption({ label: answer }) : field.fill(answer))
  }
}

/** Ticks a box or chooses one of several answers. */
export async function choose(page: Place, answer: string): Promise<void> {
  await page.getByLabel(answer, { exact: true }).check()
}

export async function heading(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

/** The words of the page's main part, as they are seen. */
export async function words(page: Page): Promise<string> {
  return page.locator('main').innerText()
}

/** What the summary above a form says is wrong. */
export async function mistakes(page: Page): Promise<string[]> {
  return page.locator('.govuk-error-summary__list li').allInnerTexts()
}

async function arrive(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()])
  await checkAccessibility(page)
}
