import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { withdrawAction } from '../../src/actions/changes.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const { dina, denis, mo, ada } = people
const moAsTyped = { ...mo, roles: ['cabinet member'], jobTitle: 'Head of <Much>', version: '1' }
const denisAsTyped = { ...denis, roles: ['manager'], version: '1' }
const dinaAsTyped = { ...dina, roles: ['manager'], version: '1' }

test('whoever owns an open action keeps the role it needs, and the page lists what to hand over', async () => {
  const { as, db } = await aWorld()
  const before = await rolesIn(db)
  const { text } = await (await as(ada)).post('/people/3', moAsTyped).expect(422)
  expect(text).toContain('These roles cannot change yet: what is listed on this page must be handed over first')
  expect(text).toMatch(
    /<a class="govuk-link" href="\/actions\/1">Action 1: Visit every child within five working days of a move<\/a> needs another owner/,
  )
  expect(text).not.toContain('/actions/2')
  expect(text).toContain('value="Head of &lt;Much&gt;"')
  checkHtml(text)
  expect(await rolesIn(db)).toEqual(before)
})

test('once nothing open is theirs the role goes', async () => {
  const { as, db, clock } = await aWorld()
  await withdrawAction(db, 1, { because: 'Not needed', by: dina, at: clock.now() })
  await (await as(ada)).post('/people/3', moAsTyped).expect(303)
  expect(await rolesIn(db)).toContainEqual({ personId: 3, role: 'cabinet member' })
})

test('a director who owns a duty and is accountable for actions is told of all of them', async () => {
  const { as, db, clock } = await aWorld()
  await confirmDuty(db, await dutyById(db, 1), { owner: dina, by: dina, at: clock.now() })
  const { text } = await (await as(ada)).post('/people/1', dinaAsTyped).expect(422)
  expect(text.match(/needs another accountable director/g)).toHaveLength(2)
  expect(text).toMatch(/href="\/duties\/1">Duty: [^<]+<\/a> needs another owner/)
})

test('the last other director stays while the only one left owns an action', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ ownerId: dina.id }).where('id', '=', 1).execute()
  const { text } = await (await as(ada)).post('/people/2', denisAsTyped).expect(422)
  expect(text).toContain('needs an owner who is not the only director, or nobody could sign it off')
  expect(await rolesIn(db)).toContainEqual({ personId: 2, role: 'director' })
})

test('whoever covers for a manager keeps the role it needs until somebody else covers', async () => {
  const { as, db } = await aWorld()
  const administrator = await as(ada)
  await db.updateTable('actions').set({ ownerId: dina.id }).where('id', '=', 2).execute()
  await administrator.post('/people/3/covers', { version: '0', coverId: '4', firstOn: '9/3/2026', lastOn: '13/3/2026' }).expect(303)
  const minaAsTyped = { ...people.mina, roles: ['cabinet member'], version: '1' }
  const { text } = await administrator.post('/people/4', minaAsTyped).expect(422)
  expect(text).toMatch(/href="\/people\/3">The cover of Mo Farrant by Mina O’Brien<\/a> needs somebody else, or to end/)
  checkHtml(text)
  await administrator.post('/people/3/covers/1/ending').expect(303)
  await administrator.post('/people/4', minaAsTyped).expect(303)
})

test('two who stop being directors at the same moment leave one beside the director who owns everything', async () => {
  const { as, db } = await aWorld()
  const administrator = await as(ada)
  await administrator.post('/people/3', { ...moAsTyped, roles: ['manager', 'director'] }).expect(303)
  await db.updateTable('actions').set({ ownerId: dina.id }).execute()
  await Promise.all([
    administrator.post('/people/2', denisAsTyped),
    administrator.post('/people/3', { ...moAsTyped, roles: ['manager'], version: '2' }),
  ])
  expect((await rolesIn(db)).filter(({ role }) => role === 'director')).toHaveLength(2)
})

async function rolesIn(db: World['db']) {
  return db.selectFrom('personRoles').selectAll().orderBy('personId').orderBy('role').execute()
}
