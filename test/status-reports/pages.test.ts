import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

test.each([
  '/status-reports',
  '/status-reports/new',
  '/status-reports/1',
  '/status-reports/2',
  '/status-reports/2/edit',
  '/status-reports/2/publication',
])('%s is sound HTML', async (address) => {
  const { as } = await aWorld()
  const { text } = await (await as(people.dina)).get(address).expect(200)
  checkHtml(text)
})

test('a report of a whole plan, with words of its owners, is sound HTML', async () => {
  const { as, db } = await aWorld()
  const said = {
    at: '2026-03-02T08:00:00.000Z',
    givenOn: '2026-03-02',
    nothingChanged: 0,
    changed: 'Two <b>posts</b>',
    difference: '',
  } as const
  const update = {
    ...said,
    actionId: 2,
    roundId: 3,
    personId: 4,
    forPersonId: 4,
    inTheWay: 'R&D',
    ownRating: 'off track',
    impact: null,
  } as const
  await db
    .insertInto('updates')
    .values({ ...update, forecastOn: said.givenOn } as never)
    .execute()
  const dina = await as(people.dina)
  await dina.post('/status-reports', { title: 'R&D <report>' }).expect(303)
  const { text } = await dina.get('/status-reports/3').expect(200)
  checkHtml(text)
  expect(text).toContain('Two &lt;b&gt;posts&lt;/b&gt;')
  expect(text).toContain('R&amp;D &lt;report&gt;')
})

test('pages with mistakes and with two versions are sound HTML', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const mistaken = []
  mistaken.push(await dina.post('/status-reports', {}).expect(422))
  mistaken.push(await dina.post('/status-reports/2/edit', { version: '1' }).expect(422))
  mistaken.push(await dina.post('/status-reports/2/edit', { title: 'T', commentary: 'C', version: '9' }).expect(409))
  mistaken.push(await dina.post('/status-reports/2/publication', {}).expect(422))
  mistaken.push(await dina.post('/status-reports/2/publication', { version: '9' }).expect(409))
  for (const { text } of mistaken) checkHtml(text)
})
