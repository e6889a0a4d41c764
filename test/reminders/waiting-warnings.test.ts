import { challengeUpdate, answerChallenge } from '../../src/updates/challenges/changes.ts'
import { updateToChallenge } from '../../src/updates/challenges/queries.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { planFacts } from '../../src/reminders/queries.ts'
import { day, aWorld, people, type World } from '../support/world.ts'
import { everyDay, factsWith, saidOver } from './plan-facts.ts'

const question = {
  key: 'challenge/7',
  kind: 'question',
  personIds: [people.mo.id],
  about: 'action',
  aboutId: 1,
  what: 'Visit every child',
  since: day('2026-03-02'),
  address: '/challenges/7/answer',
} as const

test.each([
  ['2026-03-02', '2026-03-09', 'asked on a Monday'],
  ['2026-02-28', '2026-03-06', 'asked on a Saturday'],
  ['2026-03-30', '2026-04-08', 'over Easter, whose holidays are not counted'],
])('a question of %s that is not answered is said again once, on %s: %s', (since, expected, _when) => {
  const facts = factsWith({ waiting: [{ ...question, since: day(since) }] })
  expect(saidOver(everyDay('2026-02-28', '2026-04-30'), facts)).toEqual([`${expected} Mo: challenge/7/waiting`])
})

test('it waits for all who may answer', () => {
  const facts = factsWith({ waiting: [{ ...question, personIds: [people.dina.id, people.denis.id] }] })
  expect(saidOver(['2026-03-09'], facts)).toEqual(['2026-03-09 Dina: challenge/7/waiting', '2026-03-09 Denis: challenge/7/waiting'])
})

test('a question about an update waits until it is answered, and its letter leads to it', async () => {
  const world = await asked()
  const [waiting] = (await planFacts(world.db, { from: day('2026-03-09'), until: day('2026-03-09') })).waiting
  expect(waiting).toMatchObject({ key: 'challenge/1', personIds: [people.mo.id], since: '2026-03-02', address: '/challenges/1/answer' })
  await morning(world, '2026-03-09')
  const [letter] = toMo(world)
  expect(letter?.subject).toMatch(/waiting for your answer since Monday 2 March 2026: 1 question$/i)
  for (const words of [letter?.text, letter?.html]) expect(words).toContain('http://tracker.test/challenges/1/answer')
  expect(letter?.text).not.toContain('How do you know?')
})

test('once it is answered nobody hears of it', async () => {
  const world = await asked()
  await answerChallenge(world.db, { id: 1 }, { words: 'We counted', by: people.mo, at: world.clock.now() })
  await morning(world, '2026-03-09')
  expect(toMo(world).filter(({ text }) => text.includes('/challenges/'))).toEqual([])
})

async function asked(): Promise<World> {
  const world = await aWorld()
  const update = {
    actionId: 1,
    roundId: 3,
    personId: 3,
    forPersonId: 3,
    at: '2026-03-02T08:00:00.000Z',
    givenOn: day('2026-03-02'),
  } as const
  const words = { nothingChanged: 0, changed: 'Begun', difference: 'Some', inTheWay: '', ownRating: 'on track', impact: null } as const
  await world.db
    .insertInto('updates')
    .values({ ...update, ...words, id: 1, forecastOn: day('2026-05-29') })
    .execute()
  const given = await updateToChallenge(world.db, 1)
  await challengeUpdate(world.db, given, { words: 'How do you know?', by: people.dina, at: world.clock.now() })
  await sendWaiting(world.context)
  world.sent.length = 0
  return world
}

async function morning(world: World, on: string): Promise<void> {
  world.setTime(`${on}T08:00:00Z`)
  await planDay(world.context, day(on))
  await sendWaiting(world.context)
}

function toMo({ sent }: World) {
  return sent.filter(({ to }) => to.address === people.mo.email)
}
