import { createHash } from 'node:crypto'
import request from 'supertest'
import { INLINE_SCRIPT } from '../../src/web/security.ts'
import { aWorld, people } from '../support/world.ts'

test('the one inline script is the one the policy names', async () => {
  const { app } = await aWorld()
  const { text, headers } = await request(app).get('/sign-in')
  const inline = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script)
  expect(inline).toEqual([INLINE_SCRIPT])
  const hash = createHash('sha256').update(INLINE_SCRIPT).digest('base64')
  expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}'`)
})

test('pages may be framed, guessed at and cached by nobody', async () => {
  const { app } = await aWorld()
  const { headers } = await request(app).get('/sign-in')
  expect(headers['content-security-policy']).toContain("default-src 'self'")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-powered-by']).toBeUndefined()
})

test.each([
  ['no token', {}],
  ['another session’s token', { _csrf: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['a token that is no text', { _csrf: ['a', 'b'] }],
])('a form with %s is refused and changes nothing', async (_what, form) => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.agent
    .post('/actions/1/withdrawal')
    .type('form')
    .send({ ...form, because: 'Forged' })
    .expect(403)
  expect(text).toContain('This form could not be trusted')
  expect(await db.selectFrom('actions').select('withdrawnOn').where('id', '=', 1).executeTakeFirst()).toEqual({ withdrawnOn: null })
})

test.each([
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', 'same-site'],
  ['origin', 'https://elsewhere.example'],
  ['origin', 'null'],
])('a form sent from another site (%s: %s) is refused even with the right token', async (header, value) => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const { status } = await dina.agent
    .post('/actions/1/withdrawal')
    .set(header, value)
    .type('form')
    .send({ _csrf: dina.token, because: 'Forged' })
  expect(status).toBe(403)
})

test.each([
  ['the address people are told, whatever host a proxy names', { Origin: 'http://tracker.test', Host: 'inside:3000' }],
  ['the address that led here, as 127.0.0.1 to a demo', { Origin: 'http://127.0.0.1:3000', Host: '127.0.0.1:3000' }],
])('a form sent from %s counts', async (_what, headers) => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/actions/1/withdrawal', { because: 'Not needed' }).set(headers).expect(303)
  expect(await db.selectFrom('actions').select('withdrawnBecause').where('id', '=', 1).execute()).toEqual([
    { withdrawnBecause: 'Not needed' },
  ])
})

test.each(['GET', 'HEAD'] as const)('%s of a page without a session leads to where one signs in, and back', async (method) => {
  const { app } = await aWorld()
  const answer = await (method === 'GET' ? request(app).get('/actions?page=2') : request(app).head('/actions?page=2'))
  expect([answer.status, answer.headers['location']]).toEqual([302, '/sign-in?next=%2Factions%3Fpage%3D2'])
})
