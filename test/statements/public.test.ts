import request from 'supertest'
import { checkHtml } from '../support/html.ts'
import { aPublicReport, someStatements } from '../support/statements.ts'
import { aWorld, people, type World } from '../support/world.ts'

const PAGES = [
  '/published',
  '/published/feed.atom',
  '/published/statements/1',
  '/published/statements/1/statement.docx',
  '/published/status-reports/3',
]

test.each(PAGES)('anyone gets %s: kept for five minutes, sent again only when it changed, without a cookie', async (page) => {
  const { app, as } = await published()
  const answer = await request(app).get(page).expect(200).expect('Cache-Control', 'public, max-age=300')
  expect(answer.headers['set-cookie']).toBeUndefined()
  await request(app).get(page).set('If-None-Match', String(answer.headers['etag'])).expect(304)
  const signedIn = await (await as(people.dina)).get(page).expect(200)
  expect(signedIn.headers['etag']).toBe(answer.headers['etag'])
  expect(signedIn.headers['set-cookie']).toBeUndefined()
  if (answer.type === 'text/html') checkHtml(answer.text)
})

test.each([
  '/published/statements/2',
  '/published/statements/2/statement.docx',
  '/published/statements/9',
  '/published/statements/x',
  '/published/status-reports/1',
  '/published/status-reports/2',
  '/published/status-reports/9',
  '/published/nothing',
])('what is not published does not exist at %s', async (page) => {
  const answer = await request((await published()).app)
    .get(page)
    .expect(404)
  expect(answer.headers['cache-control']).toBe('no-store')
  checkHtml(answer.text)
})

test('a published statement names nobody unless the director chose so', async () => {
  const { app } = await published()
  const { text } = await request(app).get('/published/statements/1')
  expect(text).toContain('Head of Safeguarding')
  for (const { name } of Object.values(people)) expect(text).not.toContain(name)
})

test('its title says what it is and whose, in British English', async () => {
  const { text } = await request((await published()).app).get('/published/statements/1')
  expect(text).toContain('<title>Written statement of action – Improving children’s services – Westmere Borough Council</title>')
  expect(text).toContain('<html lang="en-GB"')
})

test('a correction is a new version beside the old, which stays and is marked', async () => {
  const { app, as } = await published()
  const before = await request(app).get('/published/statements/1')
  const dina = await as(people.dina)
  await dina.post('/statements/2/agreement', { version: '1' }).expect(303)
  await dina.post('/statements/2/publication', { version: '3' }).expect(303)
  const { text: old } = await request(app).get('/published/statements/1').expect(200)
  expect(old).toContain('This version has been corrected.')
  expect(old).toContain('href="/published/statements/2"')
  expect(statementIn(old)).toBe(statementIn(before.text))
  const { text: corrected } = await request(app).get('/published/statements/2').expect(200)
  checkHtml(corrected)
  expect(corrected).toContain('This version corrects version 1: A date was wrong')
  expect(corrected).toContain('href="/published/statements/1"')
  expect((await request(app).get('/published')).text).toContain('Corrected since')
})

test('whoever reads the statements inside is not sent to a version that was corrected since', async () => {
  const { as } = await published()
  const dina = await as(people.dina)
  const tags = async (page: string) =>
    [...(await dina.get(page)).text.matchAll(/<strong class="govuk-tag[^"]*">([^<]+)</g)].map(([, text]) => text)
  expect(await tags('/statements')).toEqual(['Draft', 'Published'])
  await dina.post('/statements/2/agreement', { version: '1' }).expect(303)
  await dina.post('/statements/2/publication', { version: '3' }).expect(303)
  expect(await tags('/statements')).toEqual(['Published', 'Corrected since'])
  expect(await tags('/statements/2/comparison')).toEqual(['Corrected since', 'Published'])
  expect(await tags('/statements/1')).toContain('Corrected since')
  const { text } = await (await as(people.cora)).get('/statements').expect(200)
  expect(text).toContain('Corrected since')
})

test('where a version was never published, its place is explained', async () => {
  const { app, as } = await published()
  expect((await request(app).get('/published')).text).not.toContain('was a draft')
  const dina = await as(people.dina)
  await dina.post('/statements/2/keeping', { version: '1' }).expect(303)
  await dina.post('/statements/2/next', { because: 'After the Leader’s comments' }).expect(303)
  await dina.post('/statements/3/agreement', { version: '1' }).expect(303)
  await dina.post('/statements/3/publication', { version: '3' }).expect(303)
  for (const page of ['/published', '/published/statements/3']) {
    const { text } = await request(app).get(page).expect(200)
    expect(text).toContain('Version 2 was a draft and was not published.')
    checkHtml(text)
  }
  expect((await (await as(people.cora)).get('/statements')).text).toContain('Version 2 was a draft and was not published.')
  expect((await dina.get('/statements')).text).not.toContain('was a draft')
})

test('the plan moves on and the published statement stays as it was', async () => {
  const { app, db } = await published()
  const { text: before } = await request(app).get('/published/statements/1')
  await db.updateTable('actions').set({ what: 'Something else', successMeasure: '' }).execute()
  await db.updateTable('recommendations').set({ text: 'Something else' }).execute()
  const { text: after } = await request(app).get('/published/statements/1')
  expect(after).toBe(before)
})

test('the feed tells of all that is published, the last first, and of nothing else', async () => {
  const { app } = await published()
  const { text, type } = await request(app).get('/published/feed.atom').expect(200)
  expect(type).toBe('application/atom+xml')
  expect([...text.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    'http://tracker.test/published',
    'http://tracker.test/published/feed.atom',
    'http://tracker.test/published/statements/1',
    'http://tracker.test/published/status-reports/3',
  ])
  expect(text).toContain('<updated>2026-03-02T09:00:00.000Z</updated>')
  for (const { name } of Object.values(people)) expect(text).not.toContain(name)
})

test('a title is text in the feed, whatever is written in it, and its day is in words', async () => {
  const { app, db } = await published()
  await db
    .insertInto('statusReports')
    .values({ ...PUBLIC_REPORT, title: 'Children <5 & <b>us</b>' })
    .execute()
  const { text } = await request(app).get('/published/feed.atom').expect(200)
  expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/)
  expect(text).toContain('<title>Children &lt;5 &amp; &lt;b&gt;us&lt;/b&gt;</title>')
  expect(text).toContain('<summary>Position as at Friday 27 February 2026</summary>')
  expect(text).not.toContain('CDATA')
})

test('the title of a statement says to which report it answers', async () => {
  const { app } = await published()
  for (const page of ['/published', '/published/feed.atom']) {
    const { text } = await request(app).get(page).expect(200)
    expect(text).toContain('Written statement of action on the report received Monday 16 February 2026, version 1<')
  }
})

test('before anything is published the pages say so', async () => {
  const { app } = await aWorld()
  const { text } = await request(app).get('/published').expect(200)
  checkHtml(text)
  expect(text).toContain('None has been published yet.')
  await request(app).get('/published/feed.atom').expect(200)
})

test('a public status report shows jobs in the place of names, unless the director chose names', async () => {
  const { app } = await published()
  const { text } = await request(app).get('/published/status-reports/3').expect(200)
  checkHtml(text)
  expect(text).toContain('Head of Early Help')
  for (const { name } of Object.values(people)) expect(text).not.toContain(name)
  const named = await aWorld()
  await aPublicReport(named, true)
  expect((await request(named.app).get('/published/status-reports/3')).text).toContain('Mina O’Brien')
})

test('a director marks a report public when publishing it, or it stays inside', async () => {
  const { app, as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/status-reports/2/publication', { version: '1', everyone: ['read', 'names'] }).expect(303)
  const marks = db.selectFrom('statusReports').select(['isPublic', 'namesPeople']).where('id', '=', 2)
  expect(await marks.executeTakeFirst()).toEqual({ isPublic: 1, namesPeople: 1 })
  await request(app).get('/published/status-reports/2').expect(200)
  expect((await dina.get('/status-reports/2')).text).toContain('href="/published/status-reports/2"')
  await request(app).get('/published/status-reports/1').expect(404)
})

test('names alone make nothing public', async () => {
  const { app, as } = await aWorld()
  await (await as(people.dina)).post('/status-reports/2/publication', { version: '1', everyone: 'names' }).expect(303)
  await request(app).get('/published/status-reports/2').expect(404)
})

const PUBLIC_REPORT = {
  positionId: 2,
  commentary: '',
  isPublic: 1,
  publishedAt: '2026-02-28T11:00:00.000Z',
  publishedById: people.dina.id,
} as const

async function published(): Promise<World> {
  const world = await aWorld()
  await someStatements(world)
  await aPublicReport(world)
  return world
}

function statementIn(html: string): string {
  return /<div class="app-report">[^]*(?=<p class="govuk-body-s app-small-print)/.exec(html)?.[0] ?? ''
}
