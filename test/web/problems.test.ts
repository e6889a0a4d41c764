import request from 'supertest'
import { aWorld, people } from '../support/world.ts'

test.each([
  '/actions/0',
  '/actions/1e3',
  '/actions/12345678901234567890',
  '/actions/%00',
  '/actions/../etc',
  '/nowhere',
  '/inspections/abc',
  '/people/-1',
  '/actions/1%',
])('%s names nothing, and says so plainly', async (address) => {
  const { as } = await aWorld()
  const { status, text } = await (await as(people.dina)).get(address)
  expect(status).toBe(404)
  expect(text).toContain('<h1 class="govuk-heading-l">Page not found</h1>')
})

test('a body that is no form is said to be unreadable', async () => {
  const { app } = await aWorld()
  for (const [type, body] of [
    ['application/json', '{"email":'],
    ['multipart/form-data', 'no boundary'],
    ['application/x-www-form-urlencoded', 'a[b]c]=%ZZ&a[__proto__][x]=1'],
  ]) {
    const { status } = await request(app).post('/sign-in').set('Content-Type', String(type)).send(String(body))
    expect([type, status]).toEqual([type, 422])
  }
})

test('a form of more than a megabyte is too much at once', async () => {
  const { app } = await aWorld()
  const { status, text } = await request(app)
    .post('/sign-in')
    .type('form')
    .send({ email: 'a'.repeat(1_100_000) })
  expect(status).toBe(413)
  expect(text).toContain('That is too much to send at once')
})

test('three megabytes from somebody signed in are refused beside their field, and every word is kept', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const long = 'word '.repeat(600_000).trim()
  const pasted = await dina.post('/committee', { body: 'Cabinet', dates: long }).expect(422)
  expect(pasted.text).toContain('must be 5,000 characters or fewer')
  expect(pasted.text).toContain(long)
  const report = await dina.upload('/intake', { name: '', bytes: Buffer.alloc(0) }, { text: long }).expect(413)
  expect(report.text).toContain(long)
})

test('what breaks inside says nothing of itself, only a reference', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await db.schema.dropTable('tellings').execute()
  const { status, text } = await dina.get('/actions/1')
  expect(status).toBe(500)
  expect(text).toContain('Something went wrong on our side')
  expect(text).toMatch(/Reference: <strong>[0-9a-f]{8}<\/strong>/)
  expect(text).not.toContain('tellings')
})
