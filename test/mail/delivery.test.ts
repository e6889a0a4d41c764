import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase } from '../../db/open.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { queueNew } from '../../src/mail/outbox.ts'
import { isFree } from '../../src/mail/queries.ts'
import { people } from '../support/world.ts'
import { aLetterWaits, aWorldWithPost, facts, theLetter } from './letters.ts'

let world: Awaited<ReturnType<typeof aWorldWithPost>>
beforeEach(async () => {
  world = await aWorldWithPost()
})
afterEach(() => world.close())

test('a waiting letter reaches its person in text and HTML, from the council', async () => {
  await aLetterWaits(world)
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 0 })
  const [letter] = world.mailbox.received
  expect(letter).toMatchObject({
    recipients: [people.mo.email],
    from: { name: 'Westmere Borough Council', address: 'tracker@westmere.example' },
    to: [{ name: people.mo.name, address: people.mo.email }],
    subject: 'Actions due Friday 29 May 2026: 1 action',
    messageId: `<${(await theLetter(world)).messageId}>`,
  })
  expect(letter?.text).toContain('http://tracker.test/actions/1')
  expect(letter?.html).toContain('<a href="http://tracker.test/actions/1">')
  expect(letter?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }))
})

test('what was sent is kept: to which address, in which words, when', async () => {
  await aLetterWaits(world)
  await sendWaiting(world.context)
  expect(await theLetter(world)).toMatchObject({
    address: people.mo.email,
    subject: 'Actions due Friday 29 May 2026: 1 action',
    text: expect.stringContaining('Dear Mo Farrant'),
    html: expect.stringContaining('Dear Mo Farrant'),
    sentAt: '2026-03-02T09:00:00.000Z',
    lastProblem: null,
  })
})

test('sending again sends nothing again', async () => {
  await aLetterWaits(world)
  await sendWaiting(world.context)
  world.setTime('2026-03-20T09:00:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
  expect(world.mailbox.received).toHaveLength(1)
})

test('a letter that must be new is never taken for one that is there', async () => {
  await aLetterWaits(world)
  const again = { key: 'day/3/2026-03-02', personId: people.mo.id, kind: 'day' as const, facts, warnings: [], tryAfter: world.clock.now() }
  await expect(world.db.transaction().execute((tx) => queueNew(tx, again, world.clock.now()))).rejects.toThrow('day/3/2026-03-02')
})

test('a letter for later waits until then', async () => {
  await aLetterWaits(world, { tryAfter: new Date('2026-03-02T09:00:01Z') })
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
  expect(await sendWaiting(world.context, new Date('2026-03-02T09:00:01Z'))).toEqual({ sent: 1, failed: 0 })
})

test('a line break in a name or an address names no second recipient', async () => {
  await world.db
    .updateTable('people')
    .set({ name: 'Mo\r\nBcc: other@elsewhere.example', email: 'mo@westmere.example' })
    .where('id', '=', 3)
    .execute()
  await aLetterWaits(world)
  await sendWaiting(world.context)
  expect(world.mailbox.received.map(({ recipients, bcc }) => ({ recipients, bcc }))).toEqual([
    { recipients: ['mo@westmere.example'], bcc: undefined },
  ])
})

test('one letter nobody takes does not hold up the others', async () => {
  world.mailbox.refuse((address) => (address === people.mo.email ? { code: 451, words: 'Try later' } : null))
  await aLetterWaits(world)
  await aLetterWaits(world, { key: 'day/4/2026-03-02', personId: people.mina.id })
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 1 })
  expect(world.mailbox.received.map(({ recipients }) => recipients)).toEqual([[people.mina.email]])
})

test('a letter whose words cannot be made is a failure, not an end to the rest', async () => {
  await aLetterWaits(world)
  await world.db.updateTable('letters').set({ facts: '{}' }).execute()
  await aLetterWaits(world, { key: 'day/4/2026-03-02', personId: people.mina.id })
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 1 })
})

test('looking for letters to send reads only those that wait, however many were sent', async () => {
  const due = world.db.selectFrom('letters').select('id').where('tryAfter', '<=', '2026-03-02').where(isFree(world.clock.now()))
  const plan = await due.explain<{ detail: string }>(undefined, sql`query plan`)
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX letters_waiting (try_after<?)')])
})

test('two connections to one file, sending at once, send each letter once', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tracker-test-')), 'tracker.db')
  const [one, other] = [await openDatabase(file), await openDatabase(file)]
  await one.insertInto('people').values({ id: 3, name: people.mo.name, email: people.mo.email, passwordHash: null }).execute()
  for (let number = 0; number < 30; number += 1) await aLetterWaits({ db: one, clock: world.clock }, { key: `day/3/${number}` })
  const tallies = await Promise.all([one, other].map((db) => sendWaiting({ ...world.context, db })))
  expect(tallies.reduce((total, { sent }) => total + sent, 0)).toBe(30)
  expect(new Set(world.mailbox.received.map(({ messageId }) => messageId)).size).toBe(30)
  expect(world.mailbox.received).toHaveLength(30)
  await Promise.all([one.destroy(), other.destroy()])
})
