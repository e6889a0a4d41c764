import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/open.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { afterFailure, type MailServer } from '../../src/mail/mail-server.ts'
import { mayTryServer, noteFailure, tryServerAtOnce } from '../../src/mail/mail-server-changes.ts'
import { mailServerNow } from '../../src/mail/mail-server-queries.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { checkHtml } from '../support/html.ts'
import { aLetterWaits } from './letters.ts'

const NINE = new Date('2026-03-02T09:00:00Z')

test('after five failures in a row it rests for a minute, then longer, at most a quarter of an hour', () => {
  let server: MailServer | null = null
  const pauses: (number | null)[] = []
  for (let failure = 1; failure <= 11; failure += 1) {
    server = afterFailure(server, NINE)
    pauses.push(server.nextTryAt === null ? null : (Date.parse(server.nextTryAt) - NINE.getTime()) / 60_000)
  }
  expect(pauses).toEqual([null, null, null, null, 1, 2, 5, 10, 15, 15, 15])
})

test('while it rests nothing is tried; then one letter is, and if that is taken all go', async () => {
  const world = await outage(8)
  expect(await mailServerNow(world.db)).toEqual({ failures: 5, since: '2026-03-02T09:00:00.000Z', nextTryAt: '2026-03-02T09:01:00.000Z' })
  world.setTime('2026-03-02T09:00:59Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
  world.setTime('2026-03-02T09:01:00Z')
  expect(await sendWaiting(down(world))).toEqual({ sent: 0, failed: 1 })
  expect(await mailServerNow(world.db)).toMatchObject({
    failures: 6,
    since: '2026-03-02T09:00:00.000Z',
    nextTryAt: '2026-03-02T09:03:00.000Z',
  })
  world.setTime('2026-03-02T09:03:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 8, failed: 0 })
  expect(await mailServerNow(world.db)).toBeNull()
})

test('a letter that is taken ends a row of failures', async () => {
  const world = await outage(4)
  await aLetterWaits(world, { key: 'taken' })
  await sendWaiting(world.context)
  expect(await mailServerNow(world.db)).toBeNull()
})

test('another process on the same database rests too, and of both one alone makes the next try', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tracker-test-')), 'tracker.db')
  const [one, other] = [await openDatabase(file), await openDatabase(file)]
  for (let failure = 1; failure <= 5; failure += 1) await noteFailure(failure % 2 ? one : other, NINE)
  expect(await Promise.all([one, other].map((db) => mayTryServer(db, NINE)))).toEqual([false, false])
  const due = new Date('2026-03-02T09:01:00Z')
  const answers = await Promise.all([one, other, one, other].map((db) => mayTryServer(db, due)))
  expect(answers.filter(Boolean)).toHaveLength(1)
  await Promise.all([one.destroy(), other.destroy()])
})

test('letters one after another refused at their first try are few: it may be our settings', async () => {
  const world = await aWorld()
  for (let number = 0; number < 8; number += 1) await aLetterWaits(world, { key: `day/3/${number}` })
  const refused = failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 No', permanent: true })
  expect(await sendWaiting({ ...world.context, post: refused })).toEqual({ sent: 0, failed: 5 })
})

test('the page says since when and when the next try is, and that letters wait', async () => {
  const world = await outage(7)
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters').expect(200)
  expect(text).toContain('The mail server has not taken letters since Monday 2 March 2026, 9:00am. Next try: Monday 2 March 2026, 9:01am.')
  expect(text).toContain('7 letters wait to be sent')
  expect(text.match(/until Monday 2 March 2026, 9:01am/g)).toHaveLength(5)
  expect(text.match(/Waiting<\/strong><br>to be sent/g)).toHaveLength(2)
  expect((await ada.get('/letters/1')).text).toContain('Waiting until')
  expect((await ada.get('/letters/7')).text).toContain('Due to be sent')
  checkHtml(text)
  world.setTime('2026-03-02T09:02:00Z')
  expect((await ada.get('/letters')).text).toContain('It is tried again with the next letter.')
  await sendWaiting(world.context)
  expect((await ada.get('/letters')).text).not.toContain('has not taken letters')
})

test('“Try again now” on a letter does not wait for the server’s next try', async () => {
  const world = await outage(5)
  const ada = await world.as(people.ada)
  await ada.post('/letters/2/retry').expect(303)
  expect(await sendWaiting(world.context)).toEqual({ sent: 1, failed: 0 })
})

test('“Try now” tries the server, and the letters it would not take, without waiting; of a server that is well it says so', async () => {
  const world = await outage(7)
  const ada = await world.as(people.ada)
  expect((await ada.get('/letters')).text).toMatch(/action="\/letters\/try-now"[^]*Try now/)
  await ada.post('/letters/try-now').expect(303).expect('Location', '/letters')
  expect((await ada.get('/letters')).text).toContain('The mail server is tried again within seconds')
  expect(await sendWaiting(world.context)).toEqual({ sent: 7, failed: 0 })
  await ada.post('/letters/try-now').expect(303)
  const { text } = await ada.get('/letters')
  expect(text).toContain('Nothing was changed: the mail server takes letters')
  expect(text).not.toContain('action="/letters/try-now"')
})

test('a start tries it at once, and changes nothing for a server that is well', async () => {
  const world = await outage(5)
  await tryServerAtOnce(world.db, world.clock.now())
  expect(await mailServerNow(world.db)).toMatchObject({ failures: 5, nextTryAt: '2026-03-02T09:00:00.000Z' })
  await world.db.deleteFrom('mailServer').execute()
  await tryServerAtOnce(world.db, world.clock.now())
  expect(await mailServerNow(world.db)).toBeNull()
})

/** So many letters wait, and nobody listens. */
async function outage(letters: number): Promise<World> {
  const world = await aWorld()
  for (let number = 0; number < letters; number += 1) await aLetterWaits(world, { key: `day/3/${number}` })
  await sendWaiting(down(world))
  return world
}

function down(world: World) {
  return { ...world.context, post: failing({ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }) }
}

function failing(problem: object) {
  return {
    send: async () => {
      throw Object.assign(new Error('no'), problem)
    },
    close() {},
  }
}
