import { aWorld, PASSWORD, people, type World } from '../support/world.ts'

const NEW_PASSWORD = 'lavender tractor pebble'

test('a changed password counts at once, here the session goes on and elsewhere it ends', async () => {
  const { as, db } = await aWorld()
  const [here, there] = [await as(people.mo), await as(people.mo)]
  await here.post('/account/password', { current: PASSWORD, password: NEW_PASSWORD }).expect(303).expect('Location', '/account')
  await there.get('/account').expect(302)
  expect((await here.get('/account')).text).toContain('Your password is changed')
  expect(await toldOf(db, people.mo.id)).toEqual(['signed in', 'signed in', 'password set'])
  await there.agent.post('/sign-in').type('form').send({ email: people.mo.email, password: PASSWORD }).expect(422)
  await there.agent.post('/sign-in').type('form').send({ email: people.mo.email, password: NEW_PASSWORD }).expect(303)
})

test('a wrong present password and a poor new one are both shown at once, and neither is echoed', async () => {
  const { as, db } = await aWorld()
  const mo = await as(people.mo)
  const { text } = await mo.post('/account/password', { current: 'not this one', password: 'Sunshine2026!' }).expect(422)
  expect(text).toContain('Enter the password you have now')
  expect(text).toContain('Many people use this password')
  expect(text).not.toMatch(/not this one|Sunshine2026!/)
  expect(await toldOf(db, people.mo.id)).toEqual(['signed in'])
})

test('the present password cannot be guessed without end', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  for (let tries = 0; tries < 10; tries += 1) await mo.post('/account/password', { current: `guess ${tries}` }).expect(422)
  expect((await mo.post('/account/password', { current: PASSWORD, password: NEW_PASSWORD })).status).toBe(429)
})

async function toldOf(db: World['db'], personId: number): Promise<string[]> {
  const rows = await db.selectFrom('history').select('event').where('subjectId', '=', personId).orderBy('id').execute()
  return rows.map(({ event }) => (JSON.parse(event) as { kind: string }).kind)
}
