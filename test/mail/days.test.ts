import { sendWaiting } from '../../src/mail/delivery.ts'
import { queue } from '../../src/mail/outbox.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { doWorks } from '../../src/schedule.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { aWorld, day, people, type World } from '../support/world.ts'
import { aLetterWaits, theLetter } from './letters.ts'

const failing = (problem: object) => ({
  send: async () => {
    throw Object.assign(new Error('no'), problem)
  },
  close() {},
})
const down = failing({ code: 'ECONNREFUSED', command: 'CONN' })
const later = failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451 Greylisted, try later' })
const unknown = failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 No such person', permanent: true })

/** Who was sent something then. */
async function at(world: World, instant: string, post = world.context.post): Promise<string[]> {
  const before = world.sent.length
  world.setTime(instant)
  await doWorks({ ...world.context, post })
  return world.sent.slice(before).map(({ to, subject }) => `${to.name.split(' ')[0]}: ${subject}`)
}

test.each([
  ['the mail server is down', down],
  ['the mail server asks for patience', later],
])('told at once on Friday evening while %s, it goes on Monday at eight and not on Saturday', async (_why, post) => {
  const world = await aWorld('2026-03-06T08:00:00Z')
  await at(world, '2026-03-06T08:00:00Z')
  world.setTime('2026-03-06T17:00:00Z')
  await assign(world)
  for (const time of ['17:00', '17:01', '17:06', '17:21', '18:21']) expect(await at(world, `2026-03-06T${time}:00Z`, post)).toEqual([])
  for (const instant of ['2026-03-07T11:00:00Z', '2026-03-08T23:30:00Z', '2026-03-09T07:59:00Z']) {
    expect(await at(world, instant)).toEqual([])
  }
  const { text } = await (await world.as(people.ada)).get('/letters?kind=assigned').expect(200)
  expect(text).toContain('until Monday 9 March 2026, 8:00am')
  expect(await at(world, '2026-03-09T08:00:00Z')).toContain('Mo: Assigned to you: 1 action, due Friday 29 May 2026')
})

test('who cannot sign in is sent the link on a Saturday, after however many failures', async () => {
  const world = await aWorld('2026-03-06T22:00:00Z')
  world.setTime('2026-03-07T09:00:00Z')
  await sendPasswordLink(world.db, people.mo.id, { by: null, at: world.clock.now() })
  expect(await at(world, '2026-03-07T09:00:00Z', later)).toEqual([])
  expect(await at(world, '2026-03-07T09:02:00Z')).toHaveLength(1)
})

test('a letter told at once is not handed over after midnight on Friday, however slow the mail server is', async () => {
  const world = await aWorld('2026-03-06T23:59:00Z')
  for (const key of ['report/1', 'report/2']) await assign(world, key)
  const slow = {
    send: async (envelope: Parameters<typeof world.context.post.send>[0]) => {
      world.setTime('2026-03-07T00:00:10Z')
      return world.context.post.send(envelope)
    },
    close() {},
  }
  expect(await sendWaiting({ ...world.context, post: slow })).toEqual({ sent: 1, failed: 0 })
})

test('the letter of a day that is over is sent no more, though nobody has set it aside yet', async () => {
  const world = await aWorld('2026-03-02T23:30:00Z')
  await planDay(world.context, day('2026-03-02'))
  world.setTime('2026-03-03T00:00:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
})

test('a daily letter of yesterday that was given up cannot be tried again: what still holds is in today’s', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await at(world, '2026-03-02T08:00:00Z', unknown)
  await at(world, '2026-03-03T08:00:00Z')
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters/1').expect(200)
  expect(text).not.toContain('Try again now')
  expect(text).toContain('A daily letter is of its day only')
  const { headers } = await ada.post('/letters/1/retry').expect(303)
  expect((await ada.get(headers['location'] ?? '')).text).toContain('Nothing was changed')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
})

test('how often a letter was tried is not forgotten when it is tried again', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  await sendWaiting({ ...world.context, post: unknown })
  const ada = await world.as(people.ada)
  await ada.post('/letters/1/retry').expect(303)
  expect(await theLetter(world)).toMatchObject({ attempts: 1, refusals: 0, gaveUpAt: null })
  expect((await ada.get('/letters/1')).text).not.toContain('Not yet')
})

test('a letter tried again on a Saturday says when it goes: on Monday', async () => {
  const world = await aWorld('2026-03-06T09:00:00Z')
  await assign(world)
  await sendWaiting({ ...world.context, post: unknown })
  world.setTime('2026-03-07T10:00:00Z')
  const ada = await world.as(people.ada)
  const { headers } = await ada.post('/letters/1/retry').expect(303)
  expect((await ada.get(headers['location'] ?? '')).text).toContain('The letter will be tried again on Monday 9 March 2026, 8:00am')
})

function assign({ db, clock }: World, key = 'action/1/assigned'): Promise<boolean> {
  const actions = [{ actionId: 1, what: 'Visit every child within five working days of a move', dueOn: day('2026-05-29') }]
  const now = clock.now()
  const letter = { key, personId: people.mo.id, kind: 'assigned' as const, facts: { actions }, warnings: [], tryAfter: now }
  return db.transaction().execute((tx) => queue(tx, letter, now))
}
