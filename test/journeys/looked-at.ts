import { BroadcastChannel } from 'node:worker_threads'
import type { Page } from 'playwright-core'

/**
 * Axe looks at a page when it is new in this run, or anything on it is. New is an address, but for its numbers, in another width, with
 * or without mistakes told, in other colours of the council; and an element with another tag, class, role, name or type, with other
 * attributes, with or without words of its own, or in another element. Pages that differ only in their words are looked at once.
 */
const lookedAt = new Set<string>()

// The tests run in several workers, which tell each other.
const workers = new BroadcastChannel('looked at by axe')
workers.addEventListener('message', (message) => remember((message as unknown as { data: string[] }).data))
workers.unref()

export async function newOn(page: Page): Promise<string[]> {
  // By way of a locator Playwright would first bring itself into the page, which takes longer than to look.
  const { colours, hasMistakes, elements } = await page.evaluate<ReturnType<typeof seen>>(`(${String(seen)})(document.documentElement)`)
  const address = new URL(page.url()).pathname.replaceAll(/\d+/g, '1')
  const found = [JSON.stringify([address, page.viewportSize()?.width, hasMistakes, colours]), ...elements]
  return found.filter((kind) => !lookedAt.has(kind))
}

export function markAsLookedAt(kinds: string[]): void {
  remember(kinds)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is of windows, not of workers
  workers.postMessage(kinds)
}

function remember(kinds: string[]): void {
  for (const kind of kinds) lookedAt.add(kind)
}

type Element = {
  tagName: string
  attributes: Iterable<{ name: string; value: string }>
  childNodes: Iterable<{ nodeName: string; textContent: string }>
  parentElement: Element | null
  querySelectorAll(selector: string): Iterable<Element>
  ownerDocument: { defaultView: { getComputedStyle(part: Element): { backgroundColor: string } } }
}

/** Runs in the page, so that nothing of this file is known to it. */
function seen(html: Element): { colours: string[]; hasMistakes: boolean; elements: string[] } {
  const telling = new Set(['autocomplete', 'class', 'lang', 'name', 'role', 'scope', 'tabindex', 'type'])
  const attributesOf = (element: Element | null) =>
    [...(element?.attributes ?? [])].map(({ name, value }) =>
      telling.has(name) ? name + value.replaceAll(/\d+/g, '1') : name + Boolean(value),
    )
  const hasWords = ({ childNodes }: Element) =>
    [...childNodes].some((child) => child.nodeName === '#text' && child.textContent.trim() !== '')
  const kindOf = (element: Element) => {
    const parent = element.parentElement
    const classOfParent = attributesOf(parent).find((attribute) => attribute.startsWith('class'))
    return [parent?.tagName, classOfParent, element.tagName, ...attributesOf(element), hasWords(element)].join(' ')
  }
  return {
    colours: [...html.querySelectorAll('body, header')].map(
      (part) => html.ownerDocument.defaultView.getComputedStyle(part).backgroundColor,
    ),
    hasMistakes: [...html.querySelectorAll('.govuk-error-summary')].length > 0,
    elements: [...new Set([...html.querySelectorAll('*')].map(kindOf))],
  }
}
