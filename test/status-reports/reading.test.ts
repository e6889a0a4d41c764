import request from 'supertest'
import { reportFor } from '../../src/status-reports/queries.ts'
import { shownReport, shownToEveryone } from '../../src/status-reports/shown-queries.ts'
import { aWorld, people } from '../support/world.ts'

test('a cabinet member’s first page is the published reports, and nothing of drafts', async () => {
  const { as } = await aWorld()
  const cora = await as(people.cora)
  expect((await cora.get('/').expect(302)).headers['location']).toBe('/status-reports')
  const { text } = await cora.get('/status-reports').expect(200)
  expect(text).toContain('href="/status-reports/1"')
  expect(text).not.toMatch(/27 February|Draft|Write a status report/)
})

test('a cabinet member reads what is late with its reason, and each recommendation with its actions', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('statusReports').set({ publishedAt: '2026-02-27T12:00:00.000Z', publishedById: 1 }).where('id', '=', 2).execute()
  const { text } = await (await as(people.cora)).get('/status-reports/2').expect(200)
  expect(text).toContain('Position as at Friday 27 February 2026')
  expect(text).toContain('The first visits are <strong>on time</strong>.')
  expect(text).toContain('The one action in the plan is late.')
  expect(text).toContain('Due 20 February 2026, 7 days ago, and not claimed complete.')
  expect(text).toContain('The timeliness of visits to children who move placement.')
  expect(text).toContain('What has changed since the last report')
  expect(text).toContain('Since the position as at Monday 9 February 2026.')
  expect(text).toContain('(from on track to late)')
})

test('a first report speaks of no last one', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.cora)).get('/status-reports/1').expect(200)
  expect(text).not.toMatch(/last report/i)
})

test('a published report leads a cabinet member nowhere else', async () => {
  const { as } = await aWorld()
  const cora = await as(people.cora)
  const { text } = await cora.get('/status-reports/1')
  const addresses = [...text.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, address = '']) => address)
  const pages = addresses.filter((address) => !address.startsWith('/assets/') && address !== '/council.css')
  expect(new Set(pages)).toEqual(new Set(['/account', '/sign-out', '/', '/statements', '/status-reports']))
})

test.each([
  '/status-reports/2',
  '/status-reports/2/edit',
  '/status-reports/2/publication',
  '/inspections',
  '/actions',
  '/status-reports/99',
  '/status-reports/x',
])('for a cabinet member %s does not exist', async (address) => {
  const { as } = await aWorld()
  expect((await (await as(people.cora)).get(address)).status).toBe(404)
})

test('whoever has not signed in reads no report', async () => {
  const { app } = await aWorld()
  expect((await request(app).get('/status-reports/1')).headers['location']).toBe('/sign-in?next=%2Fstatus-reports%2F1')
})

test('whoever holds no role any more reads no report', async () => {
  const { as, db } = await aWorld()
  const cora = await as(people.cora)
  await db.deleteFrom('personRoles').where('personId', '=', people.cora.id).execute()
  expect((await cora.get('/status-reports')).status).toBe(404)
  expect((await cora.get('/status-reports/1')).status).toBe(404)
})

test('a report on a position that was altered in the file is not shown, and the page says so', async () => {
  const { as, db } = await aWorld()
  const cora = await as(people.cora)
  const position = await db.selectFrom('positions').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await db
    .insertInto('positions')
    .values({ ...position, id: 9, content: position.content.replace('on track', 'complete') })
    .execute()
  await db
    .insertInto('statusReports')
    .values({ id: 9, positionId: 9, title: 'T', commentary: '', publishedAt: '2026-03-01T09:00:00.000Z', publishedById: 1 })
    .execute()
  const { text } = await cora.get('/status-reports/9').expect(500)
  expect(text).toContain('This is not as it was stored')
  expect(text).not.toContain('Nothing was saved')
})

test('what is published later does not change what a report was compared with', async () => {
  const { as, db } = await aWorld()
  const cora = await as(people.cora)
  const { text: before } = await cora.get('/status-reports/1')
  await db.updateTable('statusReports').set({ publishedAt: '2026-02-27T12:00:00.000Z', publishedById: 1 }).where('id', '=', 2).execute()
  const { text: after } = await cora.get('/status-reports/1')
  expect(after).toBe(before)
})

test('what a published report says is worked out for its first reader, and a draft anew each time', async () => {
  const { db } = await aWorld()
  const [published, draft] = [await reportFor(db, people.dina, 1), await reportFor(db, people.dina, 2)]
  const first = await shownReport(db, published)
  expect((await shownReport(db, published)).report).toBe(first.report)
  expect((await shownReport(db, draft)).report).not.toBe((await shownReport(db, draft)).report)
  expect((await shownToEveryone(db, published)).report).not.toBe(first.report)
})

test('of many published reports the last read are kept in hand', async () => {
  const { db } = await aWorld()
  const report = await reportFor(db, people.dina, 1)
  const first = await shownReport(db, report)
  for (const id of [11, 12, 13, 14]) await shownReport(db, { ...report, id })
  expect((await shownReport(db, report)).report).not.toBe(first.report)
})
