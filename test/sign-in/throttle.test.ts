import request from 'supertest'
import { createApp } from '../../src/app.ts'
import { aWorld, PASSWORD, people } from '../support/world.ts'

type App = ReturnType<typeof createApp>

test('after ten failures an account waits a quarter of an hour, in every process', async () => {
  const { app, context, setTime } = await aWorld()
  const another = createApp(context)
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await trying(app, people.mo.email, 'wrong')).toBe(422)
    expect(await trying(another, people.mo.email.toUpperCase(), 'wrong')).toBe(422)
  }
  expect(await trying(app, people.mo.email, PASSWORD)).toBe(429)
  expect(await trying(createApp(context), people.mo.email, PASSWORD)).toBe(429)
  expect(await trying(app, people.mina.email, PASSWORD)).toBe(303)
  setTime('2026-03-02T09:15:00Z')
  expect(await trying(app, people.mo.email, PASSWORD)).toBe(303)
})

test('somebody unknown is refused at the same try, with the same page', async () => {
  const { app } = await aWorld()
  const pages: string[] = []
  for (const email of [people.mo.email, 'who@westmere.example']) {
    for (let tries = 0; tries < 10; tries += 1) expect(await trying(app, email, 'wrong')).toBe(422)
    pages.push((await request(app).post('/sign-in').type('form').send({ email, password: 'wrong' }).expect(429)).text)
  }
  expect(pages[0]).toBe(pages[1])
  expect(pages[0]).toContain('Too many tries')
})

test('signing in often is no failure', async () => {
  const { app } = await aWorld()
  for (let times = 0; times < 15; times += 1) expect(await trying(app, people.mo.email, PASSWORD)).toBe(303)
})

test('from one address fifty failures are the most, whatever the accounts', async () => {
  const { app } = await aWorld()
  for (let tries = 0; tries < 50; tries += 1) expect(await trying(app, `somebody${tries}@westmere.example`, '')).toBe(422)
  expect(await trying(app, people.mo.email, PASSWORD)).toBe(429)
})

test('an account hidden in the address or in a list is not tried at all', async () => {
  const { app } = await aWorld()
  const form = new URLSearchParams({ email: people.mo.email, password: PASSWORD }).toString()
  const hidden = [`/sign-in?${form}`, '/sign-in'].map((address) => request(app).post(address).type('form'))
  expect((await hidden[0]?.send('next=%2F'))?.status).toBe(422)
  expect((await hidden[1]?.send(form.replaceAll('=', '[]=')))?.status).toBe(422)
})

test('links to a new password are not sent without end', async () => {
  const { app } = await aWorld()
  const ask = () => request(app).post('/passwords/forgotten').type('form').send({ email: 'who@westmere.example' })
  for (let times = 0; times < 5; times += 1) await ask().expect(303)
  expect((await ask()).status).toBe(429)
})

test('neither an e-mail address nor an internet address is kept with the tries', async () => {
  const { app, db } = await aWorld()
  await trying(app, people.mo.email, 'wrong')
  const kept = JSON.stringify(await db.selectFrom('signInAttempts').selectAll().execute())
  expect(kept).not.toMatch(/westmere|127\.0\.0\.1|::/)
})

async function trying(app: App, email: string, password: string): Promise<number> {
  return (await request(app).post('/sign-in').type('form').send({ email, password })).status
}
