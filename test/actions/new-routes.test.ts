import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

const page = '/actions/new?recommendation=2'
const first = {
  what: 'Give every new social worker a supervisor by name',
  successMeasure: 'Every file names one',
  difference: 'Children meet a worker who is sure of the next step',
  ownerId: '3',
  accountableId: '1',
  startOn: '2/3/2026',
  dueOn: '29 May 2026',
}
const second = { ...first, what: 'Check ten supervision files a month', ownerId: '4', dueOn: '30/6/2026', recommendationIds: ['1', '3'] }

/** As a browser posts them: actions[0][what] and so on. */
function posted(blocks: Record<string, string | string[]>[], pressed = 'save') {
  const fields = blocks.flatMap((block, at) => Object.entries(block).map(([name, value]) => [`actions[${at}][${name}]`, value]))
  return { ...Object.fromEntries(fields), do: pressed }
}

test('a director adds several actions at once, one of them answering other recommendations too', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina
    .post(page, posted([first, second]))
    .expect(303)
    .expect('Location', '/inspections/1')
  const added = await db.selectFrom('actions').selectAll().where('id', '>', 2).execute()
  expect(added).toMatchObject([
    {
      ...first,
      ownerId: 3,
      accountableId: 1,
      startOn: '2026-03-02',
      dueOn: '2026-05-29',
      originalDueOn: '2026-05-29',
      createdOn: '2026-03-02',
    },
    { what: second.what, ownerId: 4, dueOn: '2026-06-30', originalDueOn: '2026-06-30', version: 1 },
  ])
  const answered = await db.selectFrom('actionRecommendations').selectAll().where('actionId', '>', 2).execute()
  expect(answered).toEqual([
    { actionId: 3, recommendationId: 2 },
    { actionId: 4, recommendationId: 1 },
    { actionId: 4, recommendationId: 2 },
    { actionId: 4, recommendationId: 3 },
  ])
  const { text } = await dina.get('/actions/4').expect(200)
  expect(text).toContain('added “Check ten supervision files a month”, owned by Mina O’Brien, due Tuesday 30 June 2026')
})

test.each([
  ['success measure', { successMeasure: 'No file is without one for three months' }],
  ['difference for children', { difference: '' }],
  ['accountable director', { accountableId: '2' }],
  ['start', { startOn: '9/3/2026' }],
  ['recommendations', { recommendationIds: ['1'] }],
])('an action like another but for its %s is an action of its own', async (_what, other) => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post(page, posted([first])).expect(303)
  await dina.post(page, posted([{ ...first, ...other }])).expect(303)
  expect(await db.selectFrom('actions').select('id').where('what', '=', first.what).execute()).toHaveLength(2)
})

test('what was in the plan already is said, not passed over', async () => {
  const dina = await (await aWorld()).as(people.dina)
  await dina.post(page, posted([first])).expect(303)
  await dina.post(page, posted([first, second])).expect(303)
  const { text } = await dina.get('/inspections/1').expect(200)
  expect(text).toContain('1 action added: the other is in the plan already, word for word')
})

test('sending the form twice adds its actions once and tells their owners once', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post(page, posted([first, second])).expect(303)
  await dina.post(page, posted([first, second])).expect(303)
  const { text } = await dina.get('/inspections/1').expect(200)
  expect(text).toContain('Nothing was added: it is all in the plan already')
  for (const table of ['actions', 'letters'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(table === 'actions' ? 4 : 2)
  }
})

test('the form begins with one action of the director’s own, starting today', async () => {
  const dina = await (await aWorld()).as(people.dina)
  const { text } = await dina.get(page).expect(200)
  checkHtml(text)
  expect(text).toContain('2. The quality of supervision of newly qualified social workers.')
  expect(text).toContain('<option value="1" selected>Dina Okafor, Director of Children’s Services</option>')
  expect(text).toMatch(/name="actions\[0]\[startOn]"[^>]*value="2\/3\/2026"/)
  expect(text).not.toContain('Cora Whitlow')
  expect(text).not.toContain('actions[1]')
})

test('every mistake of every action is shown at once, and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const wrong = { ...first, what: '', ownerId: '5', accountableId: '3', startOn: '1/5/2026', dueOn: '30/4/2026' }
  const { text } = await dina.post(page, posted([second, wrong, { what: '<b>Only this</b>' }])).expect(422)
  checkHtml(text)
  for (const message of [
    'Action 2: enter what will be done',
    'Action 2: select who owns the action',
    'Action 2: select the accountable director',
    'Action 2: the day it is due must be on or after the day it starts',
    'Action 3: enter how you will know it has worked',
    'Action 3: enter the day it starts',
    'Action 3: enter the day it is due',
  ])
    expect(text.split(message)).toHaveLength(3)
  expect(text).not.toContain('Action 1: ')
  for (const typed of [second.what, 'value="30/6/2026"', 'value="30/4/2026"', wrong.difference, '&lt;b&gt;Only this&lt;/b&gt;'])
    expect(text).toContain(typed)
  expect(text).toMatch(/name="actions\[0]\[recommendationIds]"[^>]*value="3" checked/)
  expect(await db.selectFrom('actions').select('id').execute()).toHaveLength(2)
})

test.each([
  ['adding another action', 'add', 3],
  ['removing the first', 'remove 0', 1],
])('%s saves nothing and keeps what is typed', async (_what, pressed, blocks) => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.post(page, posted([first, { ...second, dueOn: 'some day' }], pressed)).expect(200)
  checkHtml(text)
  expect(text).not.toContain('There is a problem')
  expect(text).toContain(second.what)
  expect(text).toContain('value="some day"')
  expect(text.includes(first.what)).toBe(pressed === 'add')
  expect(text.match(/name="actions\[\d]\[what]"/g)).toHaveLength(blocks)
  expect(await db.selectFrom('actions').select('id').execute()).toHaveLength(2)
})

test('a block left empty is not meant, but a form left empty is a mistake', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  const empty = { what: ' ', accountableId: '1', startOn: '2/3/2026' }
  await dina.post(page, posted([empty, first, empty])).expect(303)
  expect(await db.selectFrom('actions').select('what').where('id', '>', 2).execute()).toEqual([{ what: first.what }])
  const { text } = await dina.post(page, posted([empty, empty])).expect(422)
  expect(text.match(/Enter what will be done/g)).toHaveLength(2)
  await dina.post(page, {}).expect(422)
})

test('a council with one director cannot make that person the owner of an action', async () => {
  const { as, db } = await aWorld()
  const dina = await as(people.dina)
  await dina.post(page, posted([{ ...first, ownerId: '1' }])).expect(303)
  await db.deleteFrom('personRoles').where('personId', '=', people.denis.id).execute()
  const { text } = await dina.post(page, posted([{ ...first, ownerId: '1' }])).expect(422)
  expect(text).toContain('the council has one director')
})

test('a recommendation of another inspection cannot be answered by way of this one', async () => {
  const { as, db } = await aWorld()
  const inspection = await db.selectFrom('inspections').selectAll().executeTakeFirstOrThrow()
  const recommendation = await db.selectFrom('recommendations').selectAll().executeTakeFirstOrThrow()
  await db
    .insertInto('inspections')
    .values({ ...inspection, id: 2 })
    .execute()
  await db
    .insertInto('recommendations')
    .values({ ...recommendation, id: 9, inspectionId: 2 })
    .execute()
  const dina = await as(people.dina)
  const { text } = await dina.post(page, posted([{ ...first, recommendationIds: ['9'] }])).expect(422)
  expect(text).toContain('Select recommendations from the list')
})

test.each(['/actions/new', '/actions/new?recommendation=99', '/actions/new?recommendation=x'])('%s names nothing', async (address) => {
  const dina = await (await aWorld()).as(people.dina)
  expect((await dina.get(address)).status).toBe(404)
  expect((await dina.post(address, posted([first]))).status).toBe(404)
})
