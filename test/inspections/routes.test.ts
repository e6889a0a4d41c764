import type { KyselyPlugin } from 'kysely'
import request from 'supertest'
import { createApp } from '../../src/app.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, PASSWORD, people, type World } from '../support/world.ts'

test('the director’s first page shows each inspection’s deadlines, gaps and late actions', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.dina)).get('/inspections').expect(200)
  checkHtml(text)
  expect(wordsOf(text)).toContain('Publish the inspection report Wednesday 18 March 2026 16 days (12 working days) left')
  expect(wordsOf(text)).toContain('Recommendations to the council 2 1 with no action yet')
  expect(wordsOf(text)).toContain('Late actions 1 late')
  expect(text).toContain('href="/intake/new"')
})

test('a manager sees the inspections and is not invited to record one', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.mo)).get('/inspections').expect(200)
  expect(text).toContain('Westmere Borough Council: received Monday 16 February 2026')
  expect(text).not.toContain('/intake/new')
})

test('where nothing is recorded yet, the page says how to begin', async () => {
  const { db, as } = await aWorld()
  await withoutInspections(db)
  const director = await (await as(people.dina)).get('/inspections').expect(200)
  checkHtml(director.text)
  expect(wordsOf(director.text)).toContain('Begin with the inspectors’ report')
  const manager = await (await as(people.mo)).get('/inspections')
  expect(wordsOf(manager.text)).toContain('A director records one when the inspectors’ report arrives.')
})

test('a recommendation whose only action is withdrawn has no action again, and a withdrawn action is not late', async () => {
  const { db, as } = await aWorld()
  await db
    .updateTable('actions')
    .set({ withdrawnOn: day('2026-03-01'), withdrawnBecause: 'Merged' })
    .execute()
  const dina = await as(people.dina)
  const { text } = await dina.get('/inspections')
  expect(wordsOf(text)).toContain('Recommendations to the council 2 2 with no action yet')
  expect(wordsOf(text)).toContain('Late actions None')
  expect(wordsOf((await dina.get('/inspections/1')).text)).toContain('2 of 2 recommendations to the council have no action yet.')
})

test('a recommendation to the council together with another body is the council’s to answer', async () => {
  const { db, as } = await aWorld()
  await db.updateTable('recommendations').set({ body: 'Westmere Borough Council and NHS Westmere ICB' }).where('id', '=', 3).execute()
  const dina = await as(people.dina)
  expect(wordsOf((await dina.get('/inspections')).text)).toContain('Recommendations to the council 3 2 with no action yet')
  const words = wordsOf((await dina.get('/inspections/1')).text)
  expect(words).toContain('2 of 3 recommendations to the council have no action yet.')
  expect(words).not.toContain('Recommendations to other bodies')
  expect(words).toContain('Addressed jointly to Westmere Borough Council and NHS Westmere ICB')
})

test('an inspection shows its deadlines with every skipped day, its gaps, and other bodies’ recommendations apart', async () => {
  const { db, as } = await aWorld()
  await db.insertInto('judgements').values({ inspectionId: 1, area: 'Overall effectiveness', grade: 'Good' }).execute()
  const { text } = await (await as(people.dina)).get('/inspections/1').expect(200)
  checkHtml(text)
  const words = wordsOf(text)
  expect(words).toContain('Inspectors on site Monday 12 January 2026 to Friday 16 January 2026')
  expect(words).toContain('Overall effectiveness Good')
  expect(words).toContain('By the end of Wednesday 18 March 2026 16 days (12 working days) left')
  expect(words).toContain('The Regulations allow 30 working days: Monday 30 March 2026.')
  expect(words).toContain('By the end of Friday 29 May 2026 88 days (60 working days) left')
  expect(words).toContain('Friday 3 April 2026: Good Friday')
  expect(words).toContain('1 of 2 recommendations to the council has no action yet.')
  expect(words).toMatch(/1\. The timeliness of visits to children who move placement\. Late 2 actions Add actions/)
  expect(words).toMatch(/2\. The quality of supervision of newly qualified social workers\. No action yet Add actions/)
  expect(words).toMatch(/The safeguarding board 3\. The board’s scrutiny of multi-agency audits\. About this inspection/)
  expect(text).toContain('/actions/new?recommendation=2')
})

test('a manager sees the same inspection without the ways to change it', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.mo)).get('/inspections/1').expect(200)
  expect(text).not.toContain('/actions/new')
  expect(text).not.toContain('/inspections/1/edit')
})

test('an inspection of which nothing is known but its day of receipt still has its page', async () => {
  const { db, as } = await aWorld()
  await db
    .insertInto('inspections')
    .values(bare({ kind: 'MONITORING VISIT' }))
    .execute()
  const { text } = await (await as(people.dina)).get('/inspections/2').expect(200)
  checkHtml(text)
  expect(wordsOf(text)).toContain('The law sets no deadline after an inspection of this kind.')
  expect(wordsOf(text)).toContain('No recommendation to the council is recorded.')
})

test.each(['/inspections/2', '/inspections/0', '/inspections/one', '/inspections/1e9', '/inspections/2/report', '/inspections/2/edit'])(
  '%s does not exist',
  async (address) => {
    const { as } = await aWorld()
    expect((await (await as(people.dina)).get(address)).status).toBe(404)
  },
)

test('where every duty was dropped the page says so, not that the law sets none', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  for (const duty of [1, 2]) await dina.post(`/duties/${duty}/dropping`, { version: '1', because: 'the report was withdrawn' }).expect(303)
  const words = wordsOf((await dina.get('/inspections/1')).text)
  expect(words).toContain('No deadline applies any more: each was dropped')
  expect(words).not.toContain('The law sets no deadline')
})

test('what the inspectors wrote is shown as words, never as HTML', async () => {
  const { db, as } = await aWorld()
  await db.updateTable('recommendations').set({ text: '<script>alert(1)</script>', list: '<b>List</b>' }).execute()
  const { text } = await (await as(people.dina)).get('/inspections/1')
  expect(text).toContain('&lt;script&gt;alert(1)')
  expect(text).not.toContain('<script>alert(1)')
})

test('a hundred inspections take no more queries than one', async () => {
  const world = await aWorld()
  const alone = await queriesFor(world, '/inspections')
  const more = Array.from({ length: 99 }, (_, at) => bare({ authority: `Council ${at}` }))
  await world.db.insertInto('inspections').values(more).execute()
  await world.db
    .insertInto('duties')
    .values(more.flatMap((_, at) => [1, 2].map((templateId) => ({ inspectionId: at + 2, templateId }))))
    .execute()
  expect(await queriesFor(world, '/inspections')).toBe(alone)
  expect(alone).toBeLessThan(12)
})

function bare(more: object) {
  const nothing = { inspectedFrom: null, inspectedTo: null, publishedOn: null, leadInspector: null, reportFileId: null }
  return { kind: 'ILACS', authority: 'Westmere', receivedOn: day('2026-02-16'), ...nothing, ...more }
}

async function withoutInspections(db: World['db']): Promise<void> {
  for (const table of ['actionRecommendations', 'recommendations', 'duties', 'inspections'] as const) await db.deleteFrom(table).execute()
}

/** How many queries a page asks, signed in as Dina. */
async function queriesFor({ context, db }: World, address: string): Promise<number> {
  let asked = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const agent = request.agent(createApp({ ...context, db: db.withPlugin(counter) }))
  await agent.post('/sign-in').type('form').send({ email: people.dina.email, password: PASSWORD }).expect(303)
  await agent.get(address).expect(200)
  asked = 0
  await agent.get(address).expect(200)
  return asked
}

function wordsOf(html: string): string {
  return html
    .replaceAll(/<span class="govuk-visually-hidden">[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.:])/g, '$1')
}
