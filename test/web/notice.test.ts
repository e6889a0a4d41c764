import { checkHtml } from '../support/html.ts'
import { someStatements } from '../support/statements.ts'
import { aWorld, people } from '../support/world.ts'

test('what was done is told as a success, once', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  const { text } = await dina.get('/statements/1')
  checkHtml(text)
  expect(bannerOf(text)).toBe('Success: The statement is drafted from the plan')
  expect(bannerOf((await dina.get('/statements/1')).text)).toBeNull()
})

test('why something was not done is told, and never as a success', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  await dina.get('/statements/2/sendings/new').expect(303)
  const { text } = await dina.get('/statements/2')
  checkHtml(text)
  expect(bannerOf(text)).toBe('Important: Publish this version before you record whom it was sent to')
})

test('a form that changes nothing is no success either', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/committee/lead-times', await db.selectFrom('leadTimes').selectAll().executeTakeFirstOrThrow()).expect(303)
  expect(bannerOf((await dina.get('/committee')).text)).toBe('Important: Nothing was changed')
})

test('a notice that the tracker did not write is not shown', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.get('/inspections').set('Cookie', 'notice=Pay%20here')
  expect(bannerOf(text)).toBeNull()
})

/** Its title and its words. */
function bannerOf(html: string): string | null {
  const [, title, words] =
    /<h2 class="govuk-notification-banner__title"[^>]*>\s*(.*?)\s*<\/h2>.*?banner__heading">\s*(.*?)\s*<\/p>/s.exec(html) ?? []
  return title && words ? `${title}: ${words}` : null
}
