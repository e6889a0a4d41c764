import { aWorld, people } from '../support/world.ts'

const BOM = '\uFEFF'

test('the download holds every action the filter finds, with its rating and why', async () => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ what: 'Agree, and "sign", a standard\nfor all' }).where('id', '=', 2).execute()
  const mo = await as(people.mo)
  const { text, headers } = await mo.get('/actions/export.csv').expect(200)
  expect(headers['content-type']).toContain('text/csv')
  expect(headers['content-disposition']).toBe('attachment; filename="actions 2026-03-02.csv"')
  expect(text.startsWith(`${BOM}Number,Action,Success measure,`)).toBe(true)
  expect(text).toContain('\r\n2,"Agree, and ""sign"", a standard\nfor all",The standard is signed by every team,')
  expect(text).toContain(',Late,"Due 20 February 2026, 10 days ago, and not claimed complete.",')
  expect(text).toContain('\r\n1,Visit every child within five working days of a move,')
})

test('it keeps the filter and the order, and has no pages', async () => {
  const { as, db } = await aWorld()
  const { id: _id, ...action } = await db.selectFrom('actions').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await db
    .insertInto('actions')
    .values(Array.from({ length: 120 }, (_, at) => ({ ...action, what: `Action ${at + 1}` })))
    .execute()
  const mo = await as(people.mo)
  expect(linesOf((await mo.get('/actions/export.csv?q=action&page=2')).text)).toHaveLength(121)
  expect(linesOf((await mo.get('/actions/export.csv?owner=4')).text)).toHaveLength(2)
  expect(linesOf((await mo.get('/actions/export.csv?sort=-due')).text).at(-1)).toContain('2,Agree a single standard')
})

test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\tx'])('what starts like the formula %j is text in a spreadsheet', async (formula) => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set({ successMeasure: formula }).where('id', '=', 1).execute()
  const { text } = await (await as(people.mo)).get('/actions/export.csv').expect(200)
  expect(text).toContain(`,'${formula},`)
})

test('a change is in the next download', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  expect(linesOf((await dina.get('/actions/export.csv')).text)).toHaveLength(3)
  await dina.post('/actions/2/withdrawal', { because: 'Done already' }).expect(303)
  expect(linesOf((await dina.get('/actions/export.csv')).text)).toHaveLength(2)
})

function linesOf(csv: string): string[] {
  return csv.trimEnd().split('\r\n')
}
