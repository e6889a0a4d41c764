import { compose, type Draft } from '../../src/mail/compose.ts'
import type { DayLetter } from '../../src/reminders/day-letter.ts'
import { day } from '../support/world.ts'

const facts: DayLetter = {
  subject: '1 statutory deadline, 1 action late, 2 updates due',
  deadlines: [
    {
      duty: 'Publish the inspection report',
      inspection: 'ILACS, Westmere',
      dueOn: day('2026-03-18'),
      timeLeft: '16 days (12 working days) left',
      address: '/duties/1',
    },
  ],
  actionsDue: [
    {
      what: 'Agree <a> standard & "sign" it',
      owner: 'Mina O’Brien',
      dueOn: day('2026-02-20'),
      timeLeft: '10 days (6 working days) late',
      address: '/actions/2',
    },
  ],
  updatesDue: {
    closesOn: day('2026-03-06'),
    actions: [
      { what: 'Visit every child', address: '/actions/1/updates/new' },
      { what: 'Train every team', address: '/actions/3/updates/new' },
    ],
  },
  updatesMissed: { closedOn: day('2026-02-20'), actions: [{ what: 'Visit every child', owner: null, rounds: 2, address: '/actions/1' }] },
}

const letter: Draft = {
  kind: 'day',
  facts,
  person: { name: 'Mo Farrant' },
  council: { name: 'Westmere Borough Council' },
  baseUrl: 'https://tracker.test',
}

test('a letter has a subject, a greeting, what is told with a link, and why it was sent', async () => {
  const { subject, text } = await compose(letter)
  expect(subject).toBe(facts.subject)
  expect(text).toMatch(
    /^Dear Mo Farrant,\n\nSTATUTORY DEADLINES\n\n- Publish the inspection report, ILACS, Westmere: due Wednesday 18 March 2026/,
  )
  expect(text).toContain('https://tracker.test/actions/2')
  expect(text).toContain('You get this letter because')
})

test('the HTML says what the text says', async () => {
  const { text, html } = await compose(letter)
  expect(saidIn(readable(html))).toEqual(saidIn(text))
})

test('what was typed is text in the one and escaped in the other', async () => {
  const { text, html } = await compose(letter)
  expect(text).toContain('Agree <a> standard & "sign" it')
  expect(html).toContain('Agree &lt;a&gt; standard &amp; &#34;sign&#34; it')
})

test('a section with nothing in it is left out', async () => {
  const { text, html } = await compose({ ...letter, facts: { ...facts, actionsDue: [], updatesDue: null, updatesMissed: null } })
  expect(text).not.toMatch(/actions due|updates/i)
  expect(html).not.toMatch(/<h2>(Actions|Updates)/)
  expect(text).not.toMatch(/\n{3}/)
})

test('no picture and no style sheet is needed to read the HTML', async () => {
  const { html } = await compose(letter)
  expect(html).not.toMatch(/<img|<link|<style|<script|background-image|class=/)
})

/** Every word and address once: the text writes an address under its words, the HTML behind them. */
function saidIn(words: string): string[] {
  const said = words.toLowerCase().match(/[\p{L}\p{N}][^\s,()]*/gu) ?? []
  return [...new Set(said.map((word) => word.replace(/[:./]+$/, '')))].toSorted()
}

function readable(html: string): string {
  const shown = html.replace(/<head>.*<\/head>/s, '').replaceAll(/<a href="([^"]+)">/g, ' $1 ')
  return shown
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&')
}
