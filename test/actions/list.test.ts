import { checkHtml } from '../support/html.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const DEFAULTS = { createdOn: day('2026-02-16'), successMeasure: 'Done', ownerId: 3, accountableId: 1, startOn: day('2026-02-18') }

test('the list shows every action with its rating and why, the first due first', async () => {
  const mo = await (await aWorld()).as(people.mo)
  const { text } = await mo.get('/actions').expect(200)
  checkHtml(text)
  expect(whats(text)).toEqual(['Agree a single standard for recording visits', 'Visit every child within five working days of a move'])
  expect(text).toContain('Due 20 February 2026, 10 days ago, and not claimed complete.')
  expect(text).toContain('1. The timeliness of visits to children who move placement.')
  expect(text).toContain('aria-sort="ascending"')
})

describe('each filter of the address', () => {
  test.each([
    ['q=RECORDING', [2]],
    ['q=farrant', [1, 3]],
    ['rating=late', [2]],
    ['rating=on+track', [1]],
    ['rating=withdrawn', [4]],
    ['owner=3', [1, 3]],
    ['recommendation=2', [3]],
    ['due=overdue', [2]],
    ['due=90', [1]],
    ['due=7', []],
    ['silent=yes', []],
    ['owner=3&recommendation=1', [1]],
    ['rating=nonsense&owner=x&due=3&page=0&sort=nothing', [2, 1, 3]],
    ['sort=-due', [3, 1, 2]],
    ['sort=what', [2, 3, 1]],
    ['sort=owner', [2, 1, 3]],
    ['sort=-rating', [3, 1, 2]],
  ])('%s finds %j', async (query, ids) => {
    const world = await aWorld()
    await addTwoMore(world)
    const { text } = await (await world.as(people.mo)).get(`/actions?${query}`).expect(200)
    expect([...text.matchAll(/<th scope="row".*?\/actions\/(\d+)/g)].map(([, id]) => Number(id))).toEqual(ids)
  })

  test('what was asked stands in the form again, in the headings and in the download', async () => {
    const mo = await (await aWorld()).as(people.mo)
    const { text } = await mo.get('/actions?q=visit&rating=late&owner=4&due=overdue&sort=-owner').expect(200)
    checkHtml(text)
    expect(text).toContain('name="q" type="search" value="visit"')
    for (const chosen of ['value="late" selected', 'value="4" selected', 'value="overdue" selected', 'name="sort" value="-owner"'])
      expect(text).toContain(chosen)
    expect(text).toContain('href="/actions?q=visit&amp;rating=late&amp;owner=4&amp;due=overdue&amp;sort=what"')
    expect(text).toContain('href="/actions/export.csv?q=visit&amp;rating=late&amp;owner=4&amp;due=overdue&amp;sort=-owner"')
  })
})

test('what is overdue is what is late: an action claimed complete is neither', async () => {
  const { as, db } = await aWorld()
  await db
    .updateTable('actions')
    .set({ completionClaimedOn: day('2026-02-19') })
    .where('id', '=', 2)
    .execute()
  const { text } = await (await as(people.mo)).get('/actions?due=overdue')
  expect(text).toContain('No action matches what you asked for')
})

test('withdrawn actions are not in the list, and the page says where they are', async () => {
  const world = await aWorld()
  await addTwoMore(world)
  const mo = await world.as(people.mo)
  const { text } = await mo.get('/actions?q=a').expect(200)
  checkHtml(text)
  expect(text).toContain('href="/actions?q=a&amp;rating=withdrawn">1 withdrawn action</a> is not listed here.')
  expect((await mo.get('/actions?rating=withdrawn')).text).not.toContain('not listed here')
})

test('an action with an owner silent for three rounds is found as silent, even when it is late too', async () => {
  const world = await aWorld()
  await world.db
    .updateTable('actions')
    .set({ createdOn: day('2026-01-01'), startOn: day('2026-01-01') })
    .where('id', '=', 2)
    .execute()
  await world.db
    .insertInto('rounds')
    .values({ opensOn: day('2026-01-16'), closesOn: day('2026-01-23') })
    .execute()
  const { text } = await (await world.as(people.mo)).get('/actions?silent=yes').expect(200)
  expect(whats(text)).toEqual(['Agree a single standard for recording visits'])
})

test('beside the filter each rating says how many it would find', async () => {
  const world = await aWorld()
  await addTwoMore(world)
  const { text } = await (await world.as(people.mo)).get('/actions?owner=3&rating=on+track').expect(200)
  const counts = text.slice(text.indexOf('app-counts'), text.indexOf('</ul>', text.indexOf('app-counts')))
  expect([...counts.matchAll(/owner=3" ?.*?">([^<]+)<\/strong> (\d+)/g)].map(([, rating, count]) => [rating, count])).toEqual([
    ['On track', '1'],
    ['Not started', '1'],
  ])
})

test('a hundred and one actions are two pages, and a page past the last is the last', async () => {
  const world = await aWorld()
  await addMany(world, 99)
  const mo = await world.as(people.mo)
  const first = await mo.get('/actions?sort=what').expect(200)
  checkHtml(first.text)
  expect(whats(first.text)).toHaveLength(100)
  expect(first.text).toContain('Actions 1 to 100 of 101')
  expect(first.text).toContain('href="/actions?sort=what&amp;page=2"')
  for (const page of [2, 3]) {
    const { text } = await mo.get(`/actions?sort=what&page=${page}`).expect(200)
    expect(text).toContain('Actions 101 to 101 of 101')
    expect(whats(text)).toHaveLength(1)
    expect(whats(first.text)).not.toContain(whats(text)[0])
  }
})

test('a list that finds nothing says what to do', async () => {
  const world = await aWorld()
  const { text } = await (await world.as(people.mo)).get('/actions?q=nowhere').expect(200)
  expect(text).toContain('Try fewer or other words')
})

test('the recommendations to choose from stand under the name of their inspection', async () => {
  const world = await aWorld()
  await addTwoMore(world)
  const inspection = { id: 2, kind: 'FOCUSED VISIT', authority: 'Westmere Borough Council', receivedOn: day('2026-02-23') }
  await world.db.insertInto('inspections').values(inspection).execute()
  const found = { inspectionId: 2, list: 'What needs to improve', points: '[]', body: 'authority' }
  await world.db
    .insertInto('recommendations')
    .values({ ...found, id: 4, position: 1, text: 'Who is told.' })
    .execute()
  await world.db.insertInto('actionRecommendations').values({ actionId: 3, recommendationId: 4 }).execute()
  const { text } = await (await world.as(people.mo)).get('/actions?recommendation=4').expect(200)
  checkHtml(text)
  expect(
    [...text.matchAll(/<optgroup label="([^"]+)">([^]*?)<\/optgroup>/g)].map(([, name, options]) => [name, optionsIn(options)]),
  ).toEqual([
    ['Westmere Borough Council: ILACS report received Monday 16 February 2026', ['1', '2']],
    ['Westmere Borough Council: focused visit letter received Monday 23 February 2026', ['4']],
  ])
  expect(text).toContain('<option value="4" selected>1. Who is told.</option>')
})

test('a plan without actions says where to begin', async () => {
  const world = await aWorld()
  await world.db.deleteFrom('actionRecommendations').execute()
  await world.db.deleteFrom('actions').execute()
  const { text } = await (await world.as(people.dina)).get('/actions').expect(200)
  checkHtml(text)
  expect(text).toContain('There are no actions yet')
})

test('a change is in the list at once', async () => {
  const world = await aWorld()
  const [dina, mo] = [await world.as(people.dina), await world.as(people.mo)]
  expect(whats((await mo.get('/actions')).text)).toHaveLength(2)
  await dina.post('/actions/2/withdrawal', { because: 'Done already' }).expect(303)
  expect(whats((await mo.get('/actions')).text)).toEqual(['Visit every child within five working days of a move'])
  world.setTime('2026-06-01T09:00:00Z')
  const later = await world.as(people.mo)
  expect((await later.get('/actions')).text).toContain('Due 29 May 2026, 3 days ago')
})

function whats(html: string): string[] {
  return [...html.matchAll(/<th scope="row".*?>([^<]+)<\/a>/g)].map(([, what]) => what ?? '')
}

function optionsIn(html = ''): string[] {
  return [...html.matchAll(/<option value="(\d+)"/g)].map(([, value]) => value ?? '')
}

/** Action 3 is Mo's, starts in April and answers the second recommendation; action 4 was withdrawn. */
async function addTwoMore({ db }: World): Promise<void> {
  const later = { startOn: day('2026-04-01'), dueOn: day('2026-09-30'), originalDueOn: day('2026-09-30') }
  const actions = [
    { ...DEFAULTS, id: 3, what: 'Train every supervisor', ...later },
    { ...DEFAULTS, id: 4, what: 'Buy another system', ...later, withdrawnOn: day('2026-02-20'), withdrawnBecause: 'No money' },
  ]
  for (const action of actions) await db.insertInto('actions').values(action).execute()
  await db.insertInto('actionRecommendations').values({ actionId: 3, recommendationId: 2 }).execute()
}

async function addMany({ db }: World, count: number): Promise<void> {
  const due = { dueOn: day('2026-05-29'), originalDueOn: day('2026-05-29') }
  const actions = Array.from({ length: count }, (_, at) => ({ ...DEFAULTS, ...due, what: `Action ${at + 1}` }))
  await db.insertInto('actions').values(actions).execute()
}
