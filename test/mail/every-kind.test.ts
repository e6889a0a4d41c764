import { compose, withLink, type Words } from '../../src/mail/compose.ts'
import { isMovable, KIND_WORDS } from '../../src/mail/heading.ts'
import type { LetterKind } from '../../src/mail/letter.ts'
import { aWorld, people } from '../support/world.ts'
import { EVERY_KIND } from './every-kind.ts'

const BASE = 'http://tracker.test'
const PREFERENCES = `${BASE}/account/preferences`
const TOKEN = 'a-token-of-a-link'
const LINKS = new Set<LetterKind>(['invitation', 'password-link'])
const kinds = Object.keys(KIND_WORDS) as LetterKind[]
const person = { name: people.mo.name }
const council = { name: 'Westmere Borough Council' }

function lettersOf(kind: LetterKind): Promise<Words[]> {
  return Promise.all(EVERY_KIND[kind].map(async (facts) => withLink(await compose({ kind, facts, person, council, baseUrl: BASE }), TOKEN)))
}

test.each(kinds)('%s: the HTML says what the text says, and leads to the same places', async (kind) => {
  for (const { text, html } of await lettersOf(kind)) {
    expect(saidIn(readable(html))).toEqual(saidIn(text))
    expect(addressesIn(hrefsIn(html))).toEqual(addressesIn(text.match(/https?:\/\/\S+/g) ?? []))
  }
})

test.each(kinds)(
  '%s: says why it was sent, and where to choose when letters come, unless it brings a link to set a password',
  async (kind) => {
    for (const { text, html } of await lettersOf(kind)) {
      for (const words of [text, html]) {
        expect(words).toContain('You get this letter because')
        expect(words.includes(PREFERENCES)).toBe(!LINKS.has(kind))
      }
    }
  },
)

test.each(kinds)('%s: can be read in any mail program, without pictures, style sheets or scripts', async (kind) => {
  for (const { html } of await lettersOf(kind)) {
    expect(html).not.toMatch(/<img|<link|<style|<script|background-image|class=|<div|display:\s*(flex|grid)|position:/)
    expect(html).toMatch(/<table role="presentation" width="100%"/)
  }
})

test('only what comes daily or weekly can be moved', () => {
  expect(kinds.filter(isMovable)).toEqual(['day'])
})

test('opening what a letter leads to changes nothing', async () => {
  const world = await aWorld()
  const letters = (await Promise.all(kinds.map(lettersOf))).flat()
  const addresses = [...new Set(letters.flatMap(({ html }) => hrefsIn(html)))].filter((address) => !address.includes(TOKEN))
  const readers = [await world.as(people.dina), await world.as(people.mo), await world.as(people.ada)]
  const before = await stateOf(world.db)
  for (const reader of readers) for (const address of addresses) await reader.get(address.replace(BASE, '') || '/')
  expect(addresses.length).toBeGreaterThan(10)
  expect(await stateOf(world.db)).toEqual(before)
})

async function stateOf(db: Awaited<ReturnType<typeof aWorld>>['db']) {
  const tables = [
    'history',
    'letters',
    'warnings',
    'preferences',
    'actions',
    'duties',
    'updates',
    'updateDrafts',
    'challenges',
    'covers',
  ] as const
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
}

/** Every word and address once: the text writes an address under its words, the HTML behind them. */
function saidIn(words: string): string[] {
  const said = words.toLowerCase().match(/[\p{L}\p{N}][^\s,()]*/gu) ?? []
  return [...new Set(said.map((word) => word.replace(/[:./]+$/, '')))].toSorted()
}

function addressesIn(found: string[]): string[] {
  return [...new Set(found.map((address) => address.replace(/[./]+$/, '')))].toSorted()
}

function hrefsIn(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]+)">/g)].map(([, address = '']) => address)
}

function readable(html: string): string {
  const shown = html.replace(/<head>.*<\/head>/s, '').replaceAll(/<a href="([^"]+)">/g, ' $1 ')
  return shown
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
