import { sendWaiting } from '../../src/mail/delivery.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { toldAmong } from '../../src/reminders/queries.ts'
import { doWorks } from '../../src/schedule.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const failing = (problem: object) => ({
  send: async () => {
    throw Object.assign(new Error('no'), problem)
  },
  close() {},
})
const down = failing({ code: 'ESOCKET', originalCode: 'ECONNREFUSED' })
const unknown = failing({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 No such person', permanent: true })

test('after days without a mail server each person is sent one letter, with what is still true', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  for (const on of ['2026-03-02', '2026-03-03', '2026-03-04']) await morning(world, on, down)
  await world.db
    .updateTable('actions')
    .set({ signedOffOn: day('2026-03-04') })
    .where('id', '=', 2)
    .execute()
  await morning(world, '2026-03-05')
  expect(world.sent.map(({ to, subject }) => `${to.name}: ${subject}`).toSorted()).toEqual([
    'Denis Hale: Statutory deadline Wednesday 18 March 2026: 1 duty',
    'Dina Okafor: Statutory deadline Wednesday 18 March 2026: 1 duty',
    'Mo Farrant: Updates due Friday 6 March 2026: 1 action',
  ])
  world.setTime('2026-03-05T20:00:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 0, failed: 0 })
})

test('what changed two minutes before a letter that waited goes is in it', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await morning(world, '2026-03-02', down)
  world.setTime('2026-03-02T08:01:30Z')
  await (await world.as(people.dina)).post('/actions/1/withdrawal', { because: 'It was done twice' }).expect(303)
  world.setTime('2026-03-02T08:03:30Z')
  await doWorks(world.context)
  expect(world.sent.filter(({ to }) => to.name === people.mo.name)).toEqual([])
  expect(world.sent).toHaveLength(3)
})

test('after hours without a mail server each person is sent what is still true, and nothing where nothing is', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await morning(world, '2026-03-02', down)
  await world.db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-02'), withdrawnBecause: 'It was done twice' })
    .where('id', '=', 1)
    .execute()
  world.setTime('2026-03-02T15:00:00Z')
  await doWorks(world.context)
  const sent = world.sent.map(({ to, subject }) => `${to.name}: ${subject}`).toSorted()
  expect(sent.filter((line) => line.startsWith('Mo Farrant'))).toEqual([])
  expect(sent).toContain('Dina Okafor: Statutory deadline Wednesday 18 March 2026: 1 duty')
})

test('what was superseded is there to be seen, and told nobody', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await morning(world, '2026-03-02', down)
  await morning(world, '2026-03-03')
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters?fate=superseded&person=3').expect(200)
  expect(text.match(/govuk-tag--blue">Superseded/g)).toHaveLength(1)
  expect((await ada.get('/letters/1').expect(200)).text).toContain('It was not sent')
  await ada.post('/letters/1/retry').expect(303)
  const letters = await world.db.selectFrom('warnings').select('letterId').distinct().orderBy('letterId').execute()
  expect(letters.map(({ letterId }) => letterId)).toEqual([5, 6, 7, 8])
  expect(world.sent).toHaveLength(4)
})

test('what a letter that was given up said is said again the next working day', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await morning(world, '2026-03-02', unknown)
  expect(await toldAmong(world.db, await warningsIn(world))).toEqual(new Set())
  await morning(world, '2026-03-03')
  expect(world.sent).toHaveLength(4)
  expect(await toldAmong(world.db, await warningsIn(world))).toHaveProperty('size', 5)
})

test('a letter that is being sent while the next day is planned is not planned again', async () => {
  const world = await aWorld('2026-03-02T08:00:00Z')
  await planDay(world.context, day('2026-03-02'))
  const hand = Promise.withResolvers<void>()
  const sending = sendWaiting({ ...world.context, post: { send: () => hand.promise, close() {} } })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await planDay(world.context, day('2026-03-03'))).toBe(3)
  hand.resolve()
  expect(await sending).toMatchObject({ sent: 1 })
})

async function morning(world: World, on: string, post = world.context.post): Promise<void> {
  world.setTime(`${on}T08:00:00Z`)
  await planDay(world.context, day(on))
  await sendWaiting({ ...world.context, post })
}

function warningsIn({ db }: World) {
  return db.selectFrom('warnings').select(['key', 'personId']).execute()
}
