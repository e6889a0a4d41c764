import type { Person } from '../../src/people/person.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const nia = { name: 'Nia Fern', email: 'Nia@Westmere.example', jobTitle: 'Team Manager', roles: ['manager', 'director'] }
const moAsTyped = { name: people.mo.name, email: people.mo.email, jobTitle: people.mo.jobTitle, roles: 'manager', version: '1' }
const adaAsTyped = { name: people.ada.name, email: people.ada.email, jobTitle: people.ada.jobTitle, roles: 'administrator', version: '1' }

test('the list says who has which roles and who has set no password yet', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/people/new', nia).expect(303)
  const { text } = await ada.get('/people').expect(200)
  expect(text).toContain('7 people')
  expect(text).toMatch(/Nia Fern<\/a>[\s\S]*director, manager[\s\S]*nia@westmere\.example[\s\S]*Not set yet/)
})

test('an administrator adds a person, who is sent an invitation, and history says so', async () => {
  const { as, db } = await aWorld()
  await (await as(people.ada)).post('/people/new', nia).expect(303).expect('Location', '/people')
  const letter = await db.selectFrom('letters').select(['personId', 'kind']).executeTakeFirst()
  expect(letter).toEqual({ personId: 7, kind: 'invitation' })
  expect(await toldOf(db, 7)).toEqual([{ kind: 'person added', name: 'Nia Fern', roles: ['manager', 'director'] }])
})

test('adding somebody twice adds them once', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/people/new', nia).expect(303)
  const { text } = await ada.post('/people/new', nia).expect(422)
  expect(text).toContain('Nia Fern already uses this e-mail address')
  expect(await db.selectFrom('letters').select('id').execute()).toHaveLength(1)
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  const { text } = await ada.post('/people/new', { name: ' ', email: 'mo@', jobTitle: 'Head of <Much>' }).expect(422)
  expect(text).toContain('<title>Error: Add a person')
  for (const words of ['Enter the name', 'The e-mail address must be like', 'Choose at least one role']) expect(text).toContain(words)
  expect(text).toContain('value="mo@"')
  expect(text).toContain('value="Head of &lt;Much&gt;"')
})

test('what was changed is told, from what to what', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/people/3', { ...moAsTyped, name: 'Mo Farrant-Hale', roles: ['director'] }).expect(303)
  expect(await toldOf(db, 3)).toEqual([
    {
      kind: 'person changed',
      changes: [
        { field: 'name', from: 'Mo Farrant', to: 'Mo Farrant-Hale' },
        { field: 'roles', from: 'manager', to: 'director' },
      ],
    },
  ])
  expect((await ada.get('/people/3')).text).toContain('changed name from “Mo Farrant” to “Mo Farrant-Hale”')
})

test('a changed role counts from the next page that person opens', async () => {
  const { as } = await aWorld()
  const [ada, mo] = [await as(people.ada), await as(people.mo)]
  await mo.get('/people').expect(404)
  await ada.post('/people/3', { ...moAsTyped, roles: ['manager', 'administrator'] }).expect(303)
  expect((await mo.get('/people')).status).toBe(200)
})

test('saving what is there already leaves no line of history', async () => {
  const { as, db } = await aWorld()
  await (await as(people.ada)).post('/people/3', moAsTyped).expect(303)
  expect(await toldOf(db, 3)).toEqual([])
})

test('the last administrator cannot stop being one', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  const { text } = await ada.post('/people/6', { ...adaAsTyped, roles: 'director' }).expect(422)
  expect(text).toContain('Somebody must be left to administer')
  await ada.post('/people/3', { ...moAsTyped, roles: ['manager', 'administrator'] }).expect(303)
  await ada.post('/people/6', { ...adaAsTyped, roles: 'director' }).expect(303)
  const administrators = await db.selectFrom('personRoles').select('personId').where('role', '=', 'administrator').execute()
  expect(administrators).toEqual([{ personId: 3 }])
})

const asManager = ({ name, email, jobTitle }: Person) => ({ name, email, jobTitle, roles: 'manager', version: '1' })

test('the last director cannot stop being one', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-02'), withdrawnBecause: 'Not needed' })
    .execute()
  await ada.post('/people/2', asManager(people.denis)).expect(303)
  expect((await ada.post('/people/1', asManager(people.dina)).expect(422)).text).toContain('Somebody must be left to direct')
  expect(await db.selectFrom('personRoles').select('personId').where('role', '=', 'director').execute()).toEqual([{ personId: 1 }])
})

test('two administrators who take the role from each other at the same moment leave one', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/people/3', { ...moAsTyped, roles: ['manager', 'administrator'] }).expect(303)
  const mo = await as(people.mo)
  await Promise.all([ada.post('/people/3', { ...moAsTyped, version: '2' }), mo.post('/people/6', { ...adaAsTyped, roles: 'director' })])
  expect(await db.selectFrom('personRoles').select('personId').where('role', '=', 'administrator').execute()).toHaveLength(1)
})

test('two people on one record: the second sees both versions and loses neither', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/people/3', { ...moAsTyped, jobTitle: 'Head of Quality' }).expect(303)
  const { text } = await ada.post('/people/3', { ...moAsTyped, jobTitle: 'Head of Practice' }).expect(409)
  expect(text).toMatch(/Ada Penrose[\s\S]*Head of Quality[\s\S]*Head of Practice/)
  expect(text).toContain('value="Head of Practice"')
  expect(text).toContain('name="version" value="2"')
  await ada.post('/people/3', { ...moAsTyped, jobTitle: 'Head of Practice', version: '2' }).expect(303)
  expect(await db.selectFrom('people').select('jobTitle').where('id', '=', 3).executeTakeFirst()).toEqual({ jobTitle: 'Head of Practice' })
})

test('a link to set a password is sent again, once however often the button is pressed in a minute', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/people/3/password-link').expect(303).expect('Location', '/people/3')
  await ada.post('/people/3/password-link').expect(303)
  expect(await db.selectFrom('letters').select(['personId', 'kind']).execute()).toEqual([{ personId: 3, kind: 'password-link' }])
  expect(await toldOf(db, 3)).toEqual([{ kind: 'password link sent' }])
})

test.each([people.dina, people.mo, people.cora])('for $name the people pages do not exist, and nothing changes', async (person) => {
  const { as, db } = await aWorld()
  const visitor = await as(person)
  const before = await everybody(db)
  for (const address of ['/people', '/people/new', '/people/3']) expect((await visitor.get(address)).status).toBe(404)
  await visitor.post('/people/new', nia).expect(404)
  await visitor.post('/people/3', { ...moAsTyped, roles: 'administrator' }).expect(404)
  await visitor.post('/people/3/password-link').expect(404)
  expect(await everybody(db)).toEqual(before)
})

test('a person who is not there is not found', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  for (const id of ['99', 'x', '0']) expect((await ada.get(`/people/${id}`)).status).toBe(404)
})

test('the people pages are sound HTML, with and without mistakes', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  for (const address of ['/people', '/people/new', '/people/3']) checkHtml((await ada.get(address).expect(200)).text)
  for (const address of ['/people/new', '/people/3']) checkHtml((await ada.post(address).expect(422)).text)
  await ada.post('/people/3', { ...moAsTyped, jobTitle: 'Head of Quality' }).expect(303)
  checkHtml((await ada.post('/people/3', { ...moAsTyped, jobTitle: 'Head of Practice' }).expect(409)).text)
})

async function everybody(db: World['db']) {
  const letters = await db.selectFrom('letters').selectAll().execute()
  return [await db.selectFrom('people').selectAll().execute(), await db.selectFrom('personRoles').selectAll().execute(), letters]
}

async function toldOf(db: World['db'], personId: number): Promise<unknown[]> {
  const rows = await db.selectFrom('history').select('event').where('subject', '=', 'person').where('subjectId', '=', personId).execute()
  return rows.map(({ event }) => JSON.parse(event) as { kind: string }).filter(({ kind }) => kind !== 'signed in')
}
