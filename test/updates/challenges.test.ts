import { historyOf } from '../../src/history/queries.ts'
import { compose } from '../../src/mail/compose.ts'
import type { ChallengeFacts } from '../../src/actions/challenge-letters.ts'
import { aWorld, day, people, type World } from '../support/world.ts'
import { ada, answers, cora, dina, mina, mo } from './cast.ts'

const { denis } = people
const QUESTION = { words: 'Which two teams, and what of the others?' }
const ANSWER = { words: 'North and South; East begins in April' }

test('a director asks about an update: it stands beside it and on the owner’s pages, and the owner is told at once', async () => {
  const world = await updated()
  await ask(world)
  for (const address of ['/actions/1', '/actions/1/updates/new', '/updates'])
    expect((await (await world.as(mo)).get(address)).text).toMatch(/Which two teams[^]*href="\/challenges\/1\/answer"/)
  expect(await letters(world)).toEqual([{ key: 'challenge/1/asked/3', personId: mo.id, kind: 'challenged' }])
  expect((await (await world.as(ada)).get('/actions/1')).text).toContain('Not answered yet')
})

test('its owner answers; it waits no longer, whoever asked is told, and both are in the history', async () => {
  const world = await updated()
  await ask(world)
  const owner = await world.as(mo)
  await owner.post('/challenges/1/answer', ANSWER).expect(303).expect('Location', '/actions/1#updates')
  expect((await owner.get('/actions/1')).text).toMatch(/Which two teams[^]*Mo Farrant answered[^]*North and South/)
  for (const address of ['/actions/1/updates/new', '/updates']) expect((await owner.get(address)).text).not.toContain('Which two teams')
  expect(await letters(world)).toContainEqual({ key: 'challenge/1/answered/1', personId: dina.id, kind: 'challenge-answered' })
  const lines = (await historyOf(world.db, 'action', 1)).slice(0, 2).map(({ who, words }) => `${who} ${words}`)
  expect(lines).toEqual([
    'Mo Farrant answered the question about the update of Monday 2 March 2026: “North and South; East begins in April”',
    'Dina Okafor asked about the update of Monday 2 March 2026: “Which two teams, and what of the others?”',
  ])
})

test('a director answers for the owner, recorded as by the one for the other; who answers themselves is not told', async () => {
  const world = await updated()
  await ask(world)
  await (await world.as(dina)).post('/challenges/1/answer', ANSWER).expect(303)
  expect((await (await world.as(mo)).get('/actions/1')).text).toContain('Dina Okafor for Mo Farrant answered')
  expect(await letters(world)).toHaveLength(1)
})

test('it is asked about in the next round too, until it is answered', async () => {
  const world = await updated()
  await ask(world)
  world.setTime('2026-03-16T09:00:00Z')
  expect((await (await world.as(mo)).get('/actions/1/updates/new')).text).toContain('Which two teams')
})

test.each([
  { person: mo, ask: 403, answer: 303 },
  { person: mina, ask: 403, answer: 403 },
  { person: ada, ask: 403, answer: 403 },
  { person: cora, ask: 404, answer: 404 },
  { person: denis, ask: 303, answer: 303 },
])('$person.name asking gets $ask, answering $answer', async ({ person, ask: asking, answer }) => {
  const world = await updated()
  const visitor = await world.as(person)
  await visitor.get('/updates/1/challenges/new').expect(asking === 303 ? 200 : asking)
  await visitor.post('/updates/1/challenges', QUESTION).expect(asking)
  expect(await rows(world)).toEqual({ asked: asking === 303 ? 1 : 0, answered: 0 })
  await ask(world)
  await visitor.get('/challenges/1/answer').expect(answer === 303 ? 200 : answer)
  await visitor.post('/challenges/1/answer', ANSWER).expect(answer)
  expect((await rows(world)).answered).toBe(answer === 303 ? 1 : 0)
})

test('a director challenges no action of their own, and nobody one that is closed', async () => {
  const world = await updated()
  await world.db.updateTable('actions').set({ ownerId: denis.id }).where('id', '=', 1).execute()
  await (await world.as(denis)).post('/updates/1/challenges', QUESTION).expect(403)
  const withdrawal = world.db.updateTable('actions').set({ withdrawnOn: day('2026-03-02') })
  await withdrawal.where('id', '=', 1).execute()
  await (await world.as(dina)).post('/updates/1/challenges', QUESTION).expect(403)
  expect(await rows(world)).toEqual({ asked: 0, answered: 0 })
})

test('asked or answered twice it is once; another answer changes nothing, and what was typed is shown', async () => {
  const world = await updated()
  for (const _ of [1, 2]) await ask(world)
  const owner = await world.as(mo)
  for (const _ of [1, 2]) await owner.post('/challenges/1/answer', ANSWER).expect(303)
  expect(await rows(world)).toEqual({ asked: 1, answered: 1 })
  const { text } = await owner.post('/challenges/1/answer', { words: 'West as well' }).expect(409)
  expect(text).toMatch(/North and South[^]*West as well/)
  expect(await letters(world)).toHaveLength(2)
})

test('asked again after its answer it is another question; asked again before, the page says that it waits', async () => {
  const world = await updated()
  const director = await world.as(dina)
  for (const words of ['Mo Farrant is asked, and told by e-mail', 'This question waits for an answer already']) {
    await director.post('/updates/1/challenges', QUESTION).expect(303)
    expect((await director.get('/actions/1')).text).toContain(words)
  }
  await (await world.as(mo)).post('/challenges/1/answer', ANSWER).expect(303)
  await director.post('/updates/1/challenges', QUESTION).expect(303)
  expect(await rows(world)).toEqual({ asked: 2, answered: 1 })
})

test('the question about an action that was closed is answered no more, and what was typed is shown', async () => {
  const world = await updated()
  await ask(world)
  const withdrawal = world.db.updateTable('actions').set({ withdrawnOn: day('2026-03-02'), withdrawnBecause: 'Not needed' })
  await withdrawal.where('id', '=', 1).execute()
  const owner = await world.as(mo)
  expect((await owner.get('/challenges/1/answer').expect(200)).text).not.toContain('<form method="post" action="/challenges')
  const { text } = await owner.post('/challenges/1/answer', ANSWER).expect(409)
  expect(text).toMatch(/withdrawn on Monday 2 March 2026[^]*North and South/)
  expect((await rows(world)).answered).toBe(0)
})

test('where whoever asked has left, the accountable director hears of the answer', async () => {
  const world = await updated()
  await (await world.as(denis)).post('/updates/1/challenges', QUESTION).expect(303)
  await world.db
    .updateTable('people')
    .set({ leftOn: day('2026-03-02') })
    .where('id', '=', denis.id)
    .execute()
  await (await world.as(mo)).post('/challenges/1/answer', ANSWER).expect(303)
  expect(await letters(world)).toContainEqual({ key: 'challenge/1/answered/1', personId: dina.id, kind: 'challenge-answered' })
})

test('nothing asked and nothing answered is a mistake; what might identify a child is warned of once', async () => {
  const world = await updated()
  const director = await world.as(dina)
  expect((await director.post('/updates/1/challenges', { words: ' ' }).expect(422)).text).toContain('Enter your question')
  const words = 'Was this for Ann Lee, born 3/4/2015?'
  expect((await director.post('/updates/1/challenges', { words }).expect(422)).text).toMatch(/date of birth[^]*Was this for Ann Lee/)
  await director.post('/updates/1/challenges', { words, save: 'as it is' }).expect(303)
  const owner = await world.as(mo)
  expect((await owner.post('/challenges/1/answer', {}).expect(422)).text).toContain('Enter your answer')
  expect((await owner.post('/challenges/1/answer', { words }).expect(422)).text).toContain('date of birth')
  await owner.post('/challenges/1/answer', { words, save: 'as it is' }).expect(303)
})

test('questions about what does not exist are not found', async () => {
  const director = await (await updated()).as(dina)
  const answered = ['/updates/9/challenges/new', '/updates/x/challenges/new', '/challenges/9/answer'].map((address) =>
    director.get(address),
  )
  expect((await Promise.all(answered)).map(({ status }) => status)).toEqual([404, 404, 404])
})

test('asked on a Saturday, the owner is told on Monday', async () => {
  const world = await updated()
  world.setTime('2026-03-07T10:00:00Z')
  await ask(world)
  const letter = await world.db.selectFrom('letters').select('tryAfter').where('kind', '=', 'challenged').executeTakeFirstOrThrow()
  expect(letter.tryAfter).toBe('2026-03-09T08:00:00.000Z')
})

test('the letters link to the question and say none of its words', async () => {
  const world = await updated()
  await ask(world)
  const { facts } = await world.db.selectFrom('letters').select('facts').where('kind', '=', 'challenged').executeTakeFirstOrThrow()
  for (const kind of ['challenged', 'challenge-answered'] as const) {
    const draft = { kind, facts: JSON.parse(facts) as ChallengeFacts, person: mo, council: { name: 'Westmere' }, baseUrl: 'http://t.test' }
    const { subject, text, html } = await compose(draft)
    expect(subject).toContain('update of Monday 2 March 2026')
    for (const words of [text, html]) expect(words).toMatch(/Dina Okafor[^]*Monday 2 March 2026[^]*http:\/\/t\.test\/actions\/1/)
    expect(text + html).not.toContain('Which two teams')
  }
})

test('the file refuses to change, delete or replace a question or its answer', async () => {
  const world = await updated()
  await ask(world)
  await (await world.as(mo)).post('/challenges/1/answer', ANSWER).expect(303)
  for (const table of ['challenges', 'challengeAnswers'] as const) {
    const row = await world.db.selectFrom(table).selectAll().executeTakeFirstOrThrow()
    const changed = world.db
      .updateTable(table)
      .set({ at: '' } as never)
      .execute()
    await expect(changed).rejects.toThrow('cannot be changed')
    await expect(world.db.deleteFrom(table).execute()).rejects.toThrow('cannot be changed')
    await expect(
      world.db
        .replaceInto(table)
        .values(row as never)
        .execute(),
    ).rejects.toThrow('cannot be changed')
  }
})

async function updated(): Promise<World> {
  const world = await aWorld()
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  return world
}

async function ask(world: World): Promise<void> {
  await (await world.as(dina)).post('/updates/1/challenges', QUESTION).expect(303).expect('Location', '/actions/1#updates')
}

function letters({ db }: World) {
  return db.selectFrom('letters').select(['key', 'personId', 'kind']).orderBy('id').execute()
}

async function rows({ db }: World) {
  const asked = await db.selectFrom('challenges').select('id').execute()
  const answered = await db.selectFrom('challengeAnswers').select('id').execute()
  return { asked: asked.length, answered: answered.length }
}
