import request from 'supertest'
import { aWorld, people, PASSWORD } from '../support/world.ts'

test('whoever has not signed in is asked to, and taken on afterwards', async () => {
  const { app } = await aWorld()
  await request(app).get('/actions/12').expect(302).expect('Location', '/sign-in?next=%2Factions%2F12')
  const answer = await request(app).post('/sign-in').type('form').send({ email: people.mo.email, password: PASSWORD, next: '/actions/12' })
  expect(answer.headers['location']).toBe('/actions/12')
})

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)'])(
  'signing in never leads away to %s',
  async (next) => {
    const { app } = await aWorld()
    const answer = await request(app).post('/sign-in').type('form').send({ email: people.mo.email, password: PASSWORD, next })
    expect(answer.headers['location']).toBe('/updates')
  },
)

test('a wrong password and an unknown person get the same answer', async () => {
  const { app } = await aWorld()
  const wrong = await request(app)
    .post('/sign-in')
    .type('form')
    .send({ email: people.mo.email, password: 'not this one at all' })
    .expect(422)
  const unknown = await request(app)
    .post('/sign-in')
    .type('form')
    .send({ email: people.mo.email.replace('mo', 'me'), password: PASSWORD })
    .expect(422)
  expect(wrong.text.replaceAll('mo@', '')).toBe(unknown.text.replaceAll('me@', ''))
  expect(wrong.text).toContain('The e-mail address or the password is not right')
})
