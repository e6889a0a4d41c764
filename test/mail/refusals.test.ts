import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { mailServerNow } from '../../src/mail/mail-server-queries.ts'
import { MOST_REFUSALS } from '../../src/mail/pauses.ts'
import { smtpPost } from '../../src/mail/post.ts'
import { aLetterWaits, aLinkWaits, aWorldWithPost, theLetter } from './letters.ts'

let world: Awaited<ReturnType<typeof aWorldWithPost>>
beforeEach(async () => {
  world = await aWorldWithPost()
})
afterEach(() => world.close())

const busy = () => ({ code: 451, words: 'The mailbox is busy' })
const unknown = () => ({ code: 550, words: 'No such person' })

test('a letter refused for now waits, with the reason beside it', async () => {
  world.mailbox.refuse(busy)
  await aLetterWaits(world)
  await sendWaiting(world.context)
  expect(await theLetter(world)).toMatchObject({
    sentAt: null,
    gaveUpAt: null,
    attempts: 1,
    lastProblem: '451 The mailbox is busy',
    tryAfter: '2026-03-02T09:01:00.000Z',
  })
})

test('the pauses grow from a minute to half a day, then the letter is given up and stays where it can be seen', async () => {
  world.mailbox.refuse(busy)
  await aLinkWaits(world)
  const pauses: number[] = []
  for (let attempt = 1; attempt < MOST_REFUSALS; attempt += 1) {
    const before = world.clock.now()
    await sendWaiting(world.context)
    const { tryAfter } = await theLetter(world)
    pauses.push((Date.parse(tryAfter) - before.getTime()) / 60_000)
    world.setTime(tryAfter)
  }
  expect(pauses).toEqual([1, 5, 15, 60, 240, 720])
  expect(await theLetter(world)).toMatchObject({ gaveUpAt: null })
  await sendWaiting(world.context)
  expect(await theLetter(world)).toMatchObject({
    attempts: MOST_REFUSALS,
    gaveUpAt: world.clock.now().toISOString(),
    lastProblem: '451 The mailbox is busy',
  })
  world.setTime('2027-01-04T09:00:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
})

test('a letter taken at the second try is sent, its problem forgotten', async () => {
  world.mailbox.refuse(busy)
  await aLetterWaits(world)
  await sendWaiting(world.context)
  world.mailbox.refuse(() => null)
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
  world.setTime('2026-03-02T09:01:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 0 })
  expect(await theLetter(world)).toMatchObject({ sentAt: '2026-03-02T09:01:00.000Z', lastProblem: null })
})

test('what the server refuses for good is given up at once', async () => {
  world.mailbox.refuse(unknown)
  await aLetterWaits(world)
  await sendWaiting(world.context)
  expect(await theLetter(world)).toMatchObject({ gaveUpAt: '2026-03-02T09:00:00.000Z', attempts: 1, lastProblem: '550 No such person' })
})

test('a server that is not there is no fault of the letters: after five in a row the rest keep their tries', async () => {
  for (let number = 0; number < 8; number += 1) await aLetterWaits(world, { key: `day/3/${number}` })
  const post = smtpPost({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'tracker@westmere.example' }, async () => 'Westmere')
  expect(await sendWaiting({ ...world.context, post })).toEqual({ sent: 0, failed: 5 })
  const letters = await world.db.selectFrom('letters').select(['attempts', 'gaveUpAt']).orderBy('id').execute()
  expect(letters.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1, 1, 0, 0, 0])
  expect(letters.every(({ gaveUpAt }) => gaveUpAt === null)).toBe(true)
})

const outage = (problem: object) => ({
  send: async () => {
    throw Object.assign(new Error('no'), problem)
  },
  close() {},
})

test.each([
  ['is not there', { code: 'ESOCKET' }],
  ['does not answer', { code: 'ETIMEDOUT' }],
  ['does not take our password', { code: 'EAUTH', responseCode: 535, permanent: true }],
  ['does not take our own address', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, permanent: true }],
  ['is closing down', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }],
])('a server that %s costs no letter its tries: after a week it is sent', async (_how, problem) => {
  await aLinkWaits(world)
  const pauses: number[] = []
  while (world.clock.now() < new Date('2026-03-09T09:00:00Z')) {
    const before = world.clock.now()
    expect(await sendWaiting({ ...world.context, post: outage(problem) })).toEqual({ sent: 0, failed: 1 })
    const { tryAfter } = await theLetter(world)
    pauses.push((Date.parse(tryAfter) - before.getTime()) / 60_000)
    const { nextTryAt = null } = (await mailServerNow(world.db)) ?? {}
    world.setTime(nextTryAt && nextTryAt > tryAfter ? nextTryAt : tryAfter)
  }
  expect([pauses.slice(0, 6), Math.max(...pauses)]).toEqual([[1, 1, 1, 5, 15, 60], 60])
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 0 })
})

test('after an outage a letter has all the tries of its own', async () => {
  await aLinkWaits(world)
  for (let tries = 0; tries < 20; tries += 1) {
    await sendWaiting({ ...world.context, post: outage({ code: 'ESOCKET' }) })
    world.setTime(new Date(Date.parse((await theLetter(world)).tryAfter) + 60 * 60_000).toISOString())
  }
  world.mailbox.refuse(busy)
  await sendWaiting(world.context)
  const { gaveUpAt, tryAfter } = await theLetter(world)
  expect([gaveUpAt, Date.parse(tryAfter) - world.clock.now().getTime()]).toEqual([null, 60_000])
})

test('what is said of a letter that somebody else has taken since does not count', async () => {
  await aLetterWaits(world)
  const [mine, theirs] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const held = (hand: PromiseWithResolvers<void>) => sendWaiting({ ...world.context, post: { send: () => hand.promise, close() {} } })
  const first = held(mine)
  await new Promise((resolve) => setTimeout(resolve, 20))
  world.setTime('2026-03-02T09:10:00Z')
  const second = held(theirs)
  await new Promise((resolve) => setTimeout(resolve, 20))
  mine.reject(Object.assign(new Error('too late'), { code: 'EENVELOPE', responseCode: 550, permanent: true }))
  await first
  expect(await theLetter(world)).toMatchObject({ gaveUpAt: null, claimedUntil: '2026-03-02T09:10:30.000Z' })
  theirs.resolve()
  expect(await second).toEqual({ sent: 1, failed: 0 })
})

test('a try that lasts too long is ended, and held against the server', async () => {
  const stalls = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onRcptTo: () => {} })
  await new Promise<void>((resolve) => stalls.listen(0, '127.0.0.1', resolve))
  const { port } = stalls.server.address() as AddressInfo
  const post = smtpPost({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'tracker@westmere.example' }, async () => 'Westmere', 200)
  await aLetterWaits(world)
  expect(await sendWaiting({ ...world.context, post })).toEqual({ sent: 0, failed: 1 })
  expect(await theLetter(world)).toMatchObject({ gaveUpAt: null, claimedUntil: null, refusals: 0 })
  post.close()
  await new Promise<void>((resolve) => stalls.close(() => resolve()))
})

test('a letter claimed by a process that died is free again when its lease is over, under the same Message-ID', async () => {
  await aLetterWaits(world)
  const { messageId } = await theLetter(world)
  const dies = { ...world.context, post: { send: () => new Promise<void>(() => {}), close() {} } }
  void sendWaiting(dies)
  await new Promise((resolve) => setTimeout(resolve, 20))
  world.setTime('2026-03-02T09:00:29Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
  world.setTime('2026-03-02T09:00:30Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 0 })
  expect(world.mailbox.received.map((letter) => letter.messageId)).toEqual([`<${messageId}@westmere.example>`])
})

test('the log names the letter and the code, and nobody', async () => {
  const logged: object[] = []
  const log = { warn: (facts: object) => void logged.push(facts) } as unknown as typeof world.context.log
  world.mailbox.refuse(unknown)
  await aLetterWaits(world)
  await sendWaiting({ ...world.context, log })
  expect(logged).toEqual([{ letter: 1, code: 550 }])
})
