import { aWorld, people, type World } from '../support/world.ts'

const REPORT = Buffer.from('%PDF-1.7 made up')

test('the report is sent as a file under its own name, and never opened in the page', async () => {
  const world = await aWorld()
  await keepReport(world, { name: 'Westmere – inspection.pdf', mediaType: 'application/pdf' })
  const answer = await (await world.as(people.mo)).get('/inspections/1/report').buffer(true).expect(200)
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename="Westmere ? inspection.pdf"; filename*=UTF-8''Westmere%20%E2%80%93%20inspection.pdf`,
  )
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(Buffer.from(answer.body)).toEqual(REPORT)
})

test('pasted text is sent as text', async () => {
  const world = await aWorld()
  await keepReport(world, { name: 'pasted.txt', mediaType: 'text/plain' })
  const { headers } = await (await world.as(people.dina)).get('/inspections/1/report').expect(200)
  expect(headers['content-type']).toContain('text/plain')
})

test('the inspection links to its report, and says how big it is', async () => {
  const world = await aWorld()
  await keepReport(world, { name: 'inspection.pdf', mediaType: 'application/pdf' })
  const { text } = await (await world.as(people.dina)).get('/inspections/1')
  expect(text).toContain('<a class="govuk-link" href="/inspections/1/report" download>inspection.pdf</a> (1 KB)')
})

test('a cabinet member does not get the report', async () => {
  const world = await aWorld()
  await keepReport(world, { name: 'inspection.pdf', mediaType: 'application/pdf' })
  expect((await (await world.as(people.cora)).get('/inspections/1/report')).status).toBe(404)
})

test('an inspection that was typed has no report', async () => {
  const { as } = await aWorld()
  expect((await (await as(people.dina)).get('/inspections/1/report')).status).toBe(404)
})

async function keepReport({ db, context }: World, file: { name: string; mediaType: string }): Promise<void> {
  const sha256 = await context.files.keep(REPORT)
  const row = { ...file, sha256, bytes: REPORT.length, personId: people.dina.id, at: '2026-02-16T10:00:00.000Z' }
  const { id } = await db.insertInto('files').values(row).returning('id').executeTakeFirstOrThrow()
  await db.updateTable('inspections').set({ reportFileId: id }).execute()
}
