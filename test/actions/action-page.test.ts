import { checkHtml } from '../support/html.ts'
import { aWorld, day, people } from '../support/world.ts'

test('the page of an action says everything of it in words', async () => {
  const { as, db } = await aWorld()
  await db
    .updateTable('actions')
    .set({ dueOn: day('2026-06-30') })
    .where('id', '=', 1)
    .execute()
  const { text } = await (await as(people.ada)).get('/actions/1').expect(200)
  checkHtml(text)
  const words = text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const said of [
    'On track Started on 18 February 2026, and no update has been missed.',
    'Stage In progress',
    'The owner’s own rating No update yet',
    'Owner Mo Farrant',
    'Accountable director Dina Okafor',
    'Due Tuesday 30 June 2026, at first Friday 29 May 2026',
    'How we will know it has worked Nine in ten visits on time',
    '1. The timeliness of visits to children who move placement.',
  ])
    expect(words).toContain(said)
  expect(text).toContain('href="/recommendations/1"')
})

test('its updates are there, the newest first, with the owner’s own rating beside the worked-out one', async () => {
  const { as, db } = await aWorld()
  const said = { actionId: 1, personId: 3, forPersonId: 3, nothingChanged: 0, difference: '', inTheWay: '', impact: null } as const
  await db
    .insertInto('updates')
    .values([
      {
        ...said,
        roundId: 2,
        at: '2026-02-19T09:00:00Z',
        givenOn: day('2026-02-19'),
        changed: 'First',
        ownRating: 'on track',
        forecastOn: day('2026-05-29'),
      },
      {
        ...said,
        roundId: 3,
        at: '2026-02-27T09:00:00Z',
        givenOn: day('2026-02-27'),
        changed: 'Second',
        ownRating: 'on track',
        forecastOn: day('2026-07-01'),
      },
    ])
    .execute()
  const { text } = await (await as(people.mo)).get('/actions/1').expect(200)
  checkHtml(text)
  expect(text.indexOf('Second')).toBeLessThan(text.indexOf('First'))
  expect(text).toContain('At risk')
  expect(text).toContain('Forecast for 1 July 2026, after it is due on 29 May 2026.')
  expect(text).toContain('“on track”, said on Friday 27 February 2026')
})

test.each([
  ['a director', people.dina, true, true],
  ['its owner', people.mo, true, false],
  ['another manager', people.mina, false, false],
  ['an administrator', people.ada, false, false],
])('%s is offered only what is theirs to do', async (_who, person, updates, plans) => {
  const { text } = await (await (await aWorld()).as(person)).get('/actions/1').expect(200)
  expect(text.includes('/actions/1/updates/new')).toBe(updates)
  expect(text.includes('/actions/1/edit')).toBe(plans)
  expect(text.includes('/actions/1/withdrawal')).toBe(plans)
})

test.each(['/actions/99', '/actions/0', '/actions/one', '/actions/1%00'])('%s is not found', async (address) => {
  const mo = await (await aWorld()).as(people.mo)
  expect((await mo.get(address)).status).toBe(404)
})

test('for a cabinet member no action exists', async () => {
  const cora = await (await aWorld()).as(people.cora)
  for (const address of ['/actions', '/actions/1', '/actions/export.csv', '/actions/1/edit', '/actions/new?recommendation=1'])
    expect((await cora.get(address)).status).toBe(404)
})

test('what somebody typed is shown as text', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ what: '<img src=x onerror=alert(1)>', successMeasure: '<script>', difference: '"><b>' }).execute()
  const mo = await as(people.mo)
  for (const address of ['/actions', '/actions/1']) {
    const { text } = await mo.get(address).expect(200)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(text).not.toMatch(/<img|"><b>/)
  }
})
