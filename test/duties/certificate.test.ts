import { dutyById } from '../../src/duties/queries.ts'
import { discharged } from '../support/discharged.ts'
import { aWorld, day, people } from '../support/world.ts'

test('its certificate says what it said, whatever the inspection and its people are called by then', async () => {
  const { db, as } = await aWorld()
  await discharged(db, 2, '2026-03-02')
  const dina = await as(people.dina)
  const before = await dina.get('/duties/2/certificate').expect(200)
  await db.updateTable('inspections').set({ authority: 'Eastmere', kind: 'SIF' }).execute()
  await db.updateTable('people').set({ name: 'Somebody Else' }).execute()
  const { text } = await dina.get('/duties/2/certificate').expect(200)
  expect(articleOf(text)).toEqual(articleOf(before.text))
  expect(articleOf(text)).toContain('Westmere Borough Council')
})

test('nothing moves or changes a discharged duty', async () => {
  const { db, as } = await aWorld()
  await discharged(db, 2, '2026-03-02')
  const before = await dutyById(db, 2)
  const dina = await as(people.dina)
  for (const page of ['confirmation', 'dropping', 'stated-date', 'checklist', 'discharge'])
    await dina.get(`/duties/2/${page}`).expect(303).expect('Location', '/duties/2')
  await dina.post('/duties/2/dropping', { version: '1', because: 'Too late' }).expect(303)
  await dina.post('/duties/2/checklist/place-6/withdrawal').expect(303)
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2026-02-20') })
    .execute()
  await db.updateTable('dutyTemplates').set({ length: 10, name: 'Something else' }).execute()
  await db.deleteFrom('bankHolidays').execute()
  expect(await dutyById(db, 2)).toEqual(before)
  const { text } = await dina.get('/duties/2').expect(200)
  expect(text).toContain('By the end of <strong>Friday 29 May 2026</strong>')
  expect(text).toContain('Spring bank holiday')
})

test('the database itself refuses to alter a discharged duty or its checklist', async () => {
  const { db } = await aWorld()
  await discharged(db, 2, '2026-03-02')
  const refused = { code: 'SQLITE_CONSTRAINT_TRIGGER' }
  await expect(
    db
      .updateTable('duties')
      .set({ dueOn: day('2026-06-30') })
      .where('id', '=', 2)
      .execute(),
  ).rejects.toMatchObject(refused)
  await expect(db.deleteFrom('checklistLines').where('dutyId', '=', 2).execute()).rejects.toMatchObject(refused)
  await expect(db.deleteFrom('duties').where('id', '=', 2).execute()).rejects.toMatchObject(refused)
})

test('met after its day, it is late by so many days', async () => {
  const { db, as } = await aWorld('2026-03-20T09:00:00Z')
  await discharged(db, 1, '2026-03-19')
  const { text } = await (await as(people.dina)).get('/inspections/1')
  expect(text).toContain('govuk-tag--orange">Met 1 day late</strong>')
})

function articleOf(text: string): string {
  return /<article[\s\S]*<\/article>/.exec(text)?.[0] ?? ''
}
