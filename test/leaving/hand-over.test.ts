import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { answers } from '../updates/cast.ts'

const { dina, denis, mo, mina, ada } = people
const toMina = { 'owner-1': String(mina.id), step: 'save' }
const allOfDinas = { 'director-of-all': String(denis.id), step: 'save' }

test('a director sees all that somebody holds, each with who can take it', async () => {
  const { as, db, clock } = await aWorld()
  await confirmDuty(db, await dutyById(db, 1), { owner: dina, by: dina, at: clock.now() })
  const { text } = await (await as(denis)).get('/people/1/leaving').expect(200)
  expect(text.match(/needs another accountable director/g)).toHaveLength(2)
  expect(text).toMatch(/Duty: [^<]+<\/a> needs another owner/)
  expect(optionsOf(text, 'accountable-1')).toEqual(['As chosen above for all', 'Denis Hale, Deputy Director'])
  checkHtml(text)
})

test('before anything changes hands everything is shown to be checked', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(dina)
  const { text } = await visitor.post('/people/3/handing-over', { ...toMina, step: 'check' }).expect(200)
  expect(text).toContain('Check what Mo Farrant hands over')
  expect(text).toMatch(/Action 1: Visit every child[\s\S]*Owner: Mina O’Brien/)
  checkHtml(text)
  expect(await ownersIn(db)).toEqual([3, 4])
  const back = await visitor.post('/people/3/handing-over', { ...toMina, step: 'change' }).expect(200)
  expect(back.text).toMatch(/<option value="4" selected>/)
})

test('handed over, each change is in the history and both owners are told', async () => {
  const { as, db } = await aWorld()
  await (await as(dina)).post('/people/3/handing-over', toMina).expect(303).expect('Location', '/people/3/leaving')
  expect(await ownersIn(db)).toEqual([4, 4])
  expect(await changesOf(db, 1)).toEqual([[{ field: 'owner', from: 'Mo Farrant', to: 'Mina O’Brien' }]])
  expect(await letters(db)).toEqual([
    [4, 'assigned'],
    [3, 'unassigned'],
  ])
})

test('a question that waits goes with its action to the new owner', async () => {
  const { as } = await aWorld()
  await (await as(mo)).post('/actions/1/updates', answers).expect(303)
  const director = await as(dina)
  await director.post('/updates/1/challenges', { words: 'How many are waiting?' }).expect(303)
  await director.post('/people/3/handing-over', toMina).expect(303)
  const visitor = await as(mina)
  expect((await visitor.get('/updates')).text).toContain('How many are waiting?')
  await visitor.post('/challenges/1/answer', { words: 'Two' }).expect(303)
})

test('one choice serves all that are alike, with exceptions, and one letter tells somebody of all they were given', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ ownerId: mo.id }).execute()
  await db
    .insertInto('actions')
    .values(await aThird(db))
    .execute()
  await (await as(dina)).post('/people/3/handing-over', { 'owner-of-all': '4', 'owner-2': '2', step: 'save' }).expect(303)
  expect(await ownersIn(db)).toEqual([4, 2, 4])
  expect(await letters(db)).toEqual([
    [2, 'assigned'],
    [4, 'assigned'],
    [3, 'unassigned'],
  ])
})

test('a director’s actions and duties go to another director at once', async () => {
  const { as, db, clock } = await aWorld()
  await confirmDuty(db, await dutyById(db, 1), { owner: dina, by: dina, at: clock.now() })
  await (await as(denis)).post('/people/1/handing-over', allOfDinas).expect(303)
  expect(await db.selectFrom('actions').select('accountableId').execute()).toEqual([{ accountableId: 2 }, { accountableId: 2 }])
  expect((await dutyById(db, 1)).owner).toEqual({ id: 2, name: 'Denis Hale' })
  expect((await letters(db)).filter(([who]) => who === 1)).toEqual([
    [1, 'not-accountable'],
    [1, 'duty-unassigned'],
  ])
  const { text } = await (await as(denis)).get('/people/1/leaving').expect(200)
  expect(text).toContain('Dina Okafor holds nothing open')
})

test('every missing or unfit choice is said at once, and nothing chosen is lost', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ ownerId: mo.id }).execute()
  const visitor = await as(dina)
  const { text } = await visitor.post('/people/3/handing-over', { 'owner-1': '5', step: 'save' }).expect(422)
  expect(text).toContain('Choose somebody else for action 1: Cora Whitlow cannot take it')
  expect(text).toContain('Choose who takes action 2')
  checkHtml(text)
  expect((await visitor.post('/people/3/handing-over', { step: 'save' }).expect(422)).text).toContain('Choose who takes it all')
  expect(await ownersIn(db)).toEqual([3, 3])
})

test('of a kind of which there is one, it is asked for beside it; of several, once for all', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ ownerId: dina.id }).where('id', '=', 1).execute()
  const { text } = await (await as(denis)).post('/people/1/handing-over', { step: 'save' }).expect(422)
  expect(text).toMatch(/href="#owner-1">Choose who takes action 1</)
  expect(text).toMatch(/href="#director-of-all">Choose who takes it all/)
  for (const [, id] of text.matchAll(/<a href="#([\w-]+)">Choose/g)) expect(text).toContain(`id="${id}"`)
  checkHtml(text)
})

test('what became theirs while the page was open is asked about before anything changes hands', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(dina)
  await visitor.post('/people/3/handing-over', { ...toMina, step: 'check' }).expect(200)
  await db.updateTable('actions').set({ ownerId: mo.id }).execute()
  const { text } = await visitor.post('/people/3/handing-over', toMina).expect(422)
  expect(text).toContain('Choose who takes action 2')
  expect(await ownersIn(db)).toEqual([3, 3])
})

test('twice is harmless: nothing is theirs any more', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(dina)
  await visitor.post('/people/3/handing-over', toMina).expect(303)
  await visitor.post('/people/3/handing-over', toMina).expect(303)
  expect(await changesOf(db, 1)).toHaveLength(1)
  expect(await letters(db)).toHaveLength(2)
})

test('an administrator sees what is open and whom to ask, and gives nothing to anybody', async () => {
  const { as, db } = await aWorld()
  const visitor = await as(ada)
  const { text } = await visitor.get('/people/3/leaving').expect(200)
  expect(text).toMatch(/Action 1: Visit every child[^<]*<\/a> needs another owner/)
  expect(text).toContain('ask Denis Hale or Dina Okafor')
  expect(text).not.toContain('<select')
  expect(text).not.toContain('Continue')
  checkHtml(text)
  await visitor.post('/people/3/handing-over', toMina).expect(403)
  expect(await ownersIn(db)).toEqual([3, 4])
})

async function aThird(db: World['db']) {
  const action = await db.selectFrom('actions').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  return { ...action, id: 3, what: 'Tell foster carers who will visit' }
}

function optionsOf(text: string, field: string): string[] {
  const [, inside = ''] = new RegExp(`<select[^>]* name="${field}"[^>]*>([\\s\\S]*?)</select>`).exec(text) ?? []
  return [...inside.matchAll(/<option[^>]*>([^<]*)</g)].map(([, words = '']) => words)
}

async function ownersIn(db: World['db']): Promise<number[]> {
  return (await db.selectFrom('actions').select('ownerId').orderBy('id').execute()).map(({ ownerId }) => ownerId)
}

async function letters(db: World['db']): Promise<[number, string][]> {
  const rows = await db.selectFrom('letters').select(['personId', 'kind']).orderBy('id').execute()
  return rows.map(({ personId, kind }) => [personId, kind])
}

async function changesOf(db: World['db'], actionId: number): Promise<unknown[]> {
  const rows = await db.selectFrom('history').select('event').where('subject', '=', 'action').where('subjectId', '=', actionId).execute()
  return rows
    .map(({ event }) => JSON.parse(event) as { kind: string; changes: unknown })
    .flatMap(({ kind, changes }) => (kind === 'action changed' ? [changes] : []))
}
