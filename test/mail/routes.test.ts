import { sendWaiting } from '../../src/mail/delivery.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, people } from '../support/world.ts'
import { aLetterWaits, theLetter } from './letters.ts'

const LETTER = '/letters/1'
const refusing = (responseCode: number) => ({
  send: async () => {
    throw Object.assign(new Error('no'), {
      code: 'EENVELOPE',
      responseCode,
      response: `${responseCode} No such person`,
      permanent: responseCode > 499,
    })
  },
  close() {},
})

test('every letter is listed with who, what, when and what became of it', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await sendWaiting(world.context)
  await aLetterWaits(world, { key: 'b', personId: people.mina.id, tryAfter: new Date('2026-03-03T08:00:00Z') })
  await aLetterWaits(world, { key: 'c', personId: people.denis.id })
  await sendWaiting({ ...world.context, post: refusing(550) })
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters').expect(200)
  const rows = rowsIn(text)
  expect(rows).toEqual([
    'Denis Hale Actions due Friday 29 May 2026: 1 action Daily letter Monday 2 March 2026, 9:00am Failed Monday 2 March 2026, 9:00am 550 No such person',
    'Mina O’Brien Actions due Friday 29 May 2026: 1 action Daily letter Monday 2 March 2026, 9:00am Waiting until Tuesday 3 March 2026, 8:00am',
    'Mo Farrant Actions due Friday 29 May 2026: 1 action Daily letter Monday 2 March 2026, 9:00am Sent Monday 2 March 2026, 9:00am',
  ])
  checkHtml(text)
  for (const [filter, letters] of [
    ['fate=failed', rows.slice(0, 1)],
    ['fate=waiting', rows.slice(1, 2)],
    ['fate=sent', rows.slice(2)],
    ['person=4', rows.slice(1, 2)],
    ['kind=invitation', []],
    ['kind=day&fate=sent&person=3', rows.slice(2)],
    ['fate=nonsense&person=x&kind=constructor', rows],
  ] as const) {
    expect(rowsIn((await ada.get(`/letters?${filter}`).expect(200)).text)).toEqual(letters)
  }
})

test('a hundred are on a page, and the rest on the next', async () => {
  const world = await aWorld()
  for (let number = 0; number < 130; number += 1) await aLetterWaits(world, { key: String(number) })
  const ada = await world.as(people.ada)
  const first = await ada.get('/letters?person=3')
  expect(rowsIn(first.text)).toHaveLength(100)
  const older = /href="(\/letters\?person=3&amp;before=31)"/.exec(first.text)?.[1]?.replace('&amp;', '&') ?? ''
  const second = await ada.get(older).expect(200)
  expect(rowsIn(second.text)).toHaveLength(30)
  expect(second.text).not.toContain('Older')
})

test('a letter is shown as it was sent, whatever has changed since', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await sendWaiting(world.context)
  await world.db.updateTable('people').set({ email: 'elsewhere@westmere.example' }).where('id', '=', 3).execute()
  await world.db.updateTable('settings').set({ councilName: 'Another Council' }).execute()
  const ada = await world.as(people.ada)
  const { text } = await ada.get(LETTER).expect(200)
  expect(text).toContain('mo@westmere.example')
  expect(text).toContain('As it was sent')
  expect(text).toContain('Improvement tracker of Westmere Borough Council')
  expect(text).not.toContain('Try again now')
  checkHtml(text)
})

test('its HTML is a page that can do nothing', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  const ada = await world.as(people.ada)
  const { text, headers } = await ada.get(`${LETTER}/html`).expect(200)
  expect(text).toContain('Dear Mo Farrant')
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  )
})

test.each([
  [people.dina, 'director'],
  [people.mo, 'manager, though it is his'],
  [people.cora, 'cabinet member'],
])('to %p, a %s, no letter exists', async (person, _role) => {
  const world = await aWorld()
  await aLetterWaits(world)
  await sendWaiting({ ...world.context, post: refusing(550) })
  const visitor = await world.as(person)
  for (const address of ['/letters', LETTER, `${LETTER}/html`, '/letters/rehearsal']) await visitor.get(address).expect(404)
  const before = await theLetter(world)
  await visitor.post(`${LETTER}/retry`).expect(404)
  expect(await theLetter(world)).toEqual(before)
})

test('a letter that failed is tried again when an administrator asks, which is recorded', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await sendWaiting({ ...world.context, post: refusing(550) })
  const ada = await world.as(people.ada)
  expect((await ada.get(LETTER)).text).toContain('550 No such person')
  await ada.post(`${LETTER}/retry`).expect(303).expect('Location', LETTER)
  expect((await ada.get(LETTER)).text).toContain('asked for this letter to be tried again')
  await sendWaiting(world.context)
  expect(world.sent).toHaveLength(1)
})

test('one that waits after a refusal may be tried at once; asked twice it is tried once, and recorded once', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await sendWaiting({ ...world.context, post: refusing(451) })
  const ada = await world.as(people.ada)
  await ada.post(`${LETTER}/retry`)
  await ada.post(`${LETTER}/retry`).expect(303)
  expect((await ada.get(LETTER)).text.match(/asked for this letter/g)).toHaveLength(1)
  await sendWaiting(world.context)
  await ada.post(`${LETTER}/retry`).expect(303)
  await sendWaiting(world.context)
  expect(world.sent).toHaveLength(1)
})

test('the link of a password letter goes to the person alone: nobody can read it here', async () => {
  const world = await aWorld()
  await sendPasswordLink(world.db, people.mo.id, { by: null, at: world.clock.now() })
  const { secret } = await theLetter(world)
  const ada = await world.as(people.ada)
  const pages = async () => [(await ada.get(LETTER)).text, (await ada.get(`${LETTER}/html`)).text].join('')
  expect(await pages()).toContain('[link removed]')
  await sendWaiting(world.context)
  expect(world.sent[0]?.text).toContain(`http://tracker.test/passwords/${secret}`)
  expect(world.sent[0]?.html).toContain(`http://tracker.test/passwords/${secret}`)
  expect(await pages()).toContain('[link removed]')
  expect(JSON.stringify(await theLetter(world))).not.toContain(String(secret))
})

test('a password letter that failed for good has lost its link and cannot be tried again', async () => {
  const world = await aWorld()
  await sendPasswordLink(world.db, people.mo.id, { by: null, at: world.clock.now() })
  await sendWaiting({ ...world.context, post: refusing(550) })
  expect(await theLetter(world)).toMatchObject({ secret: null })
  const ada = await world.as(people.ada)
  expect((await ada.get(LETTER)).text).toContain('<a class="govuk-link" href="/people/3">Send Mo Farrant a new link</a>')
  await ada.post(`${LETTER}/retry`).expect(303)
  await sendWaiting(world.context)
  expect(world.sent).toEqual([])
})

test('a password letter that cannot go before its link expires fails then, forgets the link and says so', async () => {
  const world = await aWorld()
  await sendPasswordLink(world.db, people.mo.id, { by: null, at: world.clock.now() })
  const down = { ...world.context, post: { send: () => Promise.reject(Object.assign(new Error('no'), { code: 'ESOCKET' })), close() {} } }
  for (const at of ['09:00', '09:01', '09:02', '09:03', '09:08', '09:23']) {
    world.setTime(`2026-03-02T${at}:00Z`)
    await sendWaiting(down)
  }
  expect(await theLetter(world)).toMatchObject({ tryAfter: '2026-03-02T10:00:00.000Z', secret: expect.any(String) })
  world.setTime('2026-03-02T10:00:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 1 })
  expect(await theLetter(world)).toMatchObject({ gaveUpAt: '2026-03-02T10:00:00.000Z', secret: null })
  const ada = await world.as(people.ada)
  const { text } = await ada.get(LETTER).expect(200)
  expect(text).toMatch(
    /What went wrong[\s\S]*Its link had expired before it could be sent[\s\S]*href="\/people\/3">Send Mo Farrant a new link/,
  )
  expect(text).toContain('As it would have been sent')
  expect(text).not.toContain('Try again now')
  checkHtml(text)
  await ada.post(`${LETTER}/retry`).expect(303)
  await sendWaiting(world.context)
  expect(world.sent).toEqual([])
})

test('the list warns when daily letters are late', async () => {
  const world = await aWorld('2026-03-02T10:00:00Z')
  const ada = await world.as(people.ada)
  expect((await ada.get('/letters')).text).toContain('The daily letters are late')
  await planDay(world.context, day('2026-03-02'))
  const { text } = await ada.get('/letters')
  expect(text).not.toContain('The daily letters are late')
  expect(text).toContain('Daily letters were last planned on Monday 2 March 2026, 10:00am')
})

/** The words of each row of the page's table. */
function rowsIn(html: string): string[] {
  const body = /<tbody.*<\/tbody>/s.exec(html)?.[0] ?? ''
  return [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}
