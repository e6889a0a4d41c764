import { checkHtml } from '../support/html.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

test('a duty says who, where to, by what law, by when, and why each day was skipped', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.mo)).get('/duties/1').expect(200)
  checkHtml(text)
  for (const words of [
    'Publish the inspection report',
    'By the end of <strong>Wednesday 18 March 2026</strong>',
    '16 days (12 working days) left',
    'The Regulations allow 30 working days: Monday 30 March 2026.',
    'Day 0 is Monday 16 February 2026, the day the report was received.',
    'A local newspaper',
    'Education and Inspections Act 2006, section 136',
    'Saturday 21 February 2026</th><td class="govuk-table__cell">Weekend</td><td class="govuk-table__cell">Not counted</td>',
    'End of February 2026</th><td class="govuk-table__cell">Counted so far</td><td class="govuk-table__cell">Day 12</td>',
    'Wednesday 18 March 2026</th><td class="govuk-table__cell">The last day</td><td class="govuk-table__cell">Day 30</td>',
    'Nobody yet',
  ])
    expect(text).toContain(words)
})

test('every skipped day of the statement is in its table', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.dina)).get('/duties/2').expect(200)
  expect(text.match(/Not counted<\/td>/g)).toHaveLength(32)
  expect(text).toContain('Monday 25 May 2026</th><td class="govuk-table__cell">Spring bank holiday</td>')
  expect(text).toContain('<td class="govuk-table__cell">Working day 70</td>')
})

test.each([
  ['2026-05-29T10:00:00Z', 'Due today', 'orange'],
  ['2026-05-30T10:00:00Z', '1 day (no working days) late', 'red'],
  ['2026-05-14T10:00:00Z', '15 days (10 working days) left', 'orange'],
])('at %s the statement is shown as %s', async (now, words, colour) => {
  const { as, setTime } = await aWorld()
  setTime(now)
  const { text } = await (await as(people.dina)).get('/duties/2')
  expect(text).toContain(`govuk-tag--${colour}">${words}</strong>`)
})

test('where the holidays of a year are not known, each page says so and how to mend it', async () => {
  const { db, as } = await aWorld()
  await db.deleteFrom('bankHolidays').where('day', '>=', day('2026-01-01')).execute()
  const dina = await as(people.dina)
  for (const address of ['/duties/2', '/inspections/1', '/inspections']) {
    const { text } = await dina.get(address).expect(200)
    checkHtml(text)
  }
  const { text } = await dina.get('/duties/2')
  expect(text).toContain('Working days cannot be counted through 2026: its bank holidays are not known.')
  expect(text).toContain('Ask your administrator to upload the government’s list of bank holidays')
  expect(text).toContain('For a year before those, check the date the report was received')
  const report = await dina.get('/duties/1')
  expect(report.text).toContain('By the end of <strong>Wednesday 18 March 2026</strong>')
  expect(report.text).toContain('The Regulations allow 30 working days; that date cannot be counted yet.')
})

test('an unconfirmed length says to ask the monitoring officer, and a condition is told', async () => {
  const { db, as } = await aWorld()
  await db
    .insertInto('duties')
    .values({ id: 9, inspectionId: 1, templateId: await templateId(db, 'send-priority-plan') })
    .execute()
  const { text } = await (await as(people.dina)).get('/duties/9').expect(200)
  expect(text).toContain('Check this with your monitoring officer.')
  expect(text).toContain('The report finds systemic failings')
})

test('a duty without a length has no countdown and no count', async () => {
  const { db, as } = await aWorld()
  await db
    .insertInto('duties')
    .values({ id: 9, inspectionId: 1, templateId: await templateId(db, 'publish-joint-report') })
    .execute()
  const { text } = await (await as(people.dina)).get('/duties/9').expect(200)
  checkHtml(text)
  expect(text).toContain('No number of days is set: do it as soon as you can.')
  expect(text).not.toContain('How we counted')
})

test.each(['/duties/3', '/duties/x', '/duties/01'])('%s does not exist', async (address) => {
  const { as } = await aWorld()
  expect((await (await as(people.dina)).get(address)).status).toBe(404)
})

async function templateId(db: World['db'], key: string): Promise<number> {
  return (await db.selectFrom('dutyTemplates').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id
}
