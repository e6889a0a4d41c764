import { sendWaiting } from '../../src/mail/delivery.ts'
import type { Envelope } from '../../src/mail/post.ts'
import { queue, supersede, takeOut } from '../../src/mail/outbox.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { aLetterWaits, facts, theLetter } from './letters.ts'

const LATER = '2026-03-02T09:10:00Z'

/** What happened to the connection: before the letter could leave, or after. */
const NOT_CONNECTED = { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }
const BROKEN = { code: 'ECONNECTION' }

test('a letter that may have arrived goes again in the same words under the same Message-ID, whatever has changed since', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  const first = await failing(world, BROKEN)
  await everythingChanges(world)
  const config = { ...world.context.config, mailFrom: 'other@elsewhere.example', baseUrl: 'https://moved.test' }
  expect(await sendWaiting({ ...world.context, config })).toEqual({ sent: 1, failed: 0 })
  const header = { unsubscribe: 'https://moved.test/account/preferences', to: { name: 'Mo Farrant-Hale', address: 'mo@elsewhere.example' } }
  expect(world.sent).toEqual([{ ...first, ...header }])
})

test('one that surely did not leave is written with what holds now', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await failing(world, NOT_CONNECTED)
  expect(await theLetter(world)).toMatchObject({ subject: null, text: null, html: null, address: null })
  await everythingChanges(world)
  await sendWaiting(world.context)
  expect(world.sent[0]?.text).toContain('Dear Mo Farrant-Hale')
  expect(world.sent[0]?.text).toContain('Another Council')
})

test('in doubt once, it stays in doubt when the next try is refused', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  const first = await failing(world, BROKEN)
  const second = await failing(world, { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451 Busy' })
  world.setTime('2026-03-02T10:00:00Z')
  await sendWaiting(world.context)
  expect([second, ...world.sent]).toEqual([first, first])
})

test('the link in a second try is the one in the first, and is kept in no words', async () => {
  const world = await aWorld()
  await sendPasswordLink(world.db, people.mo.id, { by: null, at: world.clock.now() })
  const first = await failing(world, BROKEN)
  const { secret, text, html } = await theLetter(world)
  expect(first?.text).toContain(`/passwords/${secret}`)
  expect(`${text}${html}`).not.toContain(String(secret))
  await sendWaiting(world.context)
  expect(world.sent).toEqual([first])
})

test('nothing is taken out of a letter that may have arrived: it has told', async () => {
  const world = await aWorld()
  await aLetterWaits(world, { warnings: [{ key: 'action/1', about: 'action', aboutId: 1 }] })
  await failing(world, BROKEN)
  const before = await theLetter(world)
  const taken = { kind: 'day' as const, about: 'action' as const, aboutId: 1, without: () => null }
  expect(await world.db.transaction().execute((tx) => takeOut(tx, taken, world.clock.now()))).toBe(false)
  expect(await theLetter(world)).toEqual(before)
})

test('planned again on the same day it goes on as it is; on a later day it is superseded, and never written anew', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  const first = await failing(world, BROKEN)
  await supersedeDay(world)
  expect(await theLetter(world)).toMatchObject({ supersededAt: null, text: first?.text })
  world.setTime('2026-03-03T08:00:00Z')
  await supersedeDay(world)
  expect(await theLetter(world)).toMatchObject({ supersededAt: '2026-03-03T08:00:00.000Z', text: first?.text })
  const again = { key: 'day/3/2026-03-02', personId: people.mo.id, kind: 'day' as const, facts, warnings: [], tryAfter: world.clock.now() }
  expect(await world.db.transaction().execute((tx) => queue(tx, again, world.clock.now()))).toBe(false)
  expect(await theLetter(world)).toMatchObject({ supersededAt: '2026-03-03T08:00:00.000Z', text: first?.text })
})

test('an administrator is told that nobody knows whether it arrived', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await failing(world, BROKEN)
  const ada = await world.as(people.ada)
  expect((await ada.get('/letters/1').expect(200)).text).toContain('Nobody knows whether it arrived')
  await sendWaiting(world.context)
  expect((await ada.get('/letters/1').expect(200)).text).not.toContain('Nobody knows whether it arrived')
})

/** A try that ends so, and what left; ten minutes later. */
async function failing(world: World, problem: object): Promise<Envelope | undefined> {
  const left: Envelope[] = []
  const send = async (envelope: Envelope) => {
    left.push(envelope)
    throw Object.assign(new Error('no'), problem)
  }
  await sendWaiting({ ...world.context, post: { send, close() {} } })
  world.setTime(LATER)
  return left[0]
}

async function everythingChanges({ db }: World): Promise<void> {
  await db.updateTable('settings').set({ councilName: 'Another Council' }).execute()
  await db.updateTable('people').set({ name: 'Mo Farrant-Hale', email: 'mo@elsewhere.example' }).where('id', '=', people.mo.id).execute()
}

async function supersedeDay({ db, clock }: World): Promise<void> {
  await db.transaction().execute((tx) => supersede(tx, { kind: 'day' }, clock.now()))
}
