import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aCompletePlan, someStatements } from '../support/statements.ts'
import { aWorld, people, type World } from '../support/world.ts'

const [agreement, publication] = ['/statements/1/agreement', '/statements/1/publication']

test('while the plan lacks something nothing can be agreed or published, and the whole list is shown', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  await world.db.updateTable('actions').set({ successMeasure: '' }).where('id', '=', 2).execute()
  for (const page of [agreement, publication]) {
    const { text } = await dina.get(page).expect(200)
    checkHtml(text)
    expect(text).toContain('until these 2 things are put right')
    expect(text).toContain('Recommendation 2 has no action')
    expect(text).toContain('Action 2, “Agree a single standard for recording visits”, lacks a success measure')
    expect(text).not.toMatch(/Agree version 1<|Publish the statement</)
    expect((await dina.post(page, { version: '1' }).expect(422)).text).toContain('Something that the statement needs is missing')
  }
  expect(await stateOf(world)).toEqual({ keptAt: null, agreedAt: null, publishedAt: null })
})

test('what is not agreed is not published', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  const dina = await drafted(world)
  expect((await dina.get(publication)).text).toContain('It is not agreed yet')
  expect((await dina.post(publication, { version: '1' }).expect(422)).text).toContain('Agree this version before you publish it')
  expect(await stateOf(world)).toMatchObject({ publishedAt: null })
})

test('agreed, then checked, then published: frozen with its SHA-256 and its Word file, each step recorded once', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  const dina = await drafted(world)
  const { text: check } = await dina.get(agreement).expect(200)
  checkHtml(check)
  await dina.post(agreement, { version: '1' }).expect(303)
  await dina.post(agreement, { version: '1' }).expect(303)
  const { text } = await dina.get(publication).expect(200)
  checkHtml(text)
  expect(text).toMatch(/Agreed\s*<\/dt>\s*<dd[^>]*>\s*Monday 2 March 2026, 9:00am, by Dina Okafor/)
  const version = /name="version" value="(\d+)"/.exec(text)?.[1]
  await dina.post(publication, { version }).expect(303)
  await dina.post(publication, { version }).expect(303)
  expect((await historyOf(world.db, 'statement', 1)).map(({ words }) => words)).toEqual([
    'published version 1 of the statement',
    'agreed version 1 of the statement',
    'kept version 1 of the statement as it was',
    'began version 1 of the statement',
  ])
  const row = await world.db.selectFrom('statements').select(['sha256', 'wordFileId', 'content']).executeTakeFirstOrThrow()
  expect(row.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(await world.db.selectFrom('files').select('id').execute()).toEqual([{ id: row.wordFileId }])
  const { text: page } = await dina.get('/statements/1')
  checkHtml(page)
  expect(page).toMatch(/>https?:[^<]*\/published\/statements\/1</)
  expect(page).toContain('Check and discharge this duty')
})

test('no Word file is kept of what is refused, nor another of what is published already', async () => {
  const kept: number[] = []
  const keep = async (bytes: Uint8Array) => `${kept.push(bytes.length)}`.padStart(64, '0')
  const world = await aWorld(undefined, { files: { keep, read: async () => new Uint8Array() } })
  await aCompletePlan(world)
  const dina = await drafted(world)
  await dina.post(publication, { version: '1' }).expect(422)
  await dina.post(agreement, { version: '1' }).expect(303)
  await dina.post(publication, { version: '1' }).expect(409)
  expect(kept).toEqual([])
  for (const version of ['3', '4']) await dina.post(publication, { version }).expect(303)
  expect(kept).toHaveLength(1)
})

test('what was changed after the check was opened is checked again', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  const [dina, denis] = [await drafted(world), await world.as(people.denis)]
  await denis.post('/statements/1/edit', { foreword: 'Mine', introduction: '', version: '1' }).expect(303)
  const { text } = await dina.post(agreement, { version: '1' }).expect(409)
  expect(text).toContain('changed after you opened this page')
  expect(text).toContain('Mine')
  expect(await stateOf(world)).toMatchObject({ agreedAt: null })
})

test('an action withdrawn after the agreement stops the publication', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  const dina = await drafted(world)
  await dina.post(agreement, { version: '1' }).expect(303)
  await dina.post('/actions/3/withdrawal', { because: 'Not needed' }).expect(303)
  expect((await dina.post(publication, { version: '3' }).expect(422)).text).toContain('Recommendation 2 has no action')
  expect(await stateOf(world)).toMatchObject({ publishedAt: null })
})

test('a version that was kept while something was missing is not agreed, whatever the plan has become since', async () => {
  const world = await aWorld()
  const dina = await drafted(world)
  await dina.post('/statements/1/keeping', { version: '1' }).expect(303)
  await aCompletePlan(world)
  const { text } = await dina.post(agreement, { version: '2' }).expect(422)
  expect(text).toContain('Version 1 was kept with no action for recommendation 2')
  expect(text).toContain('<a class="govuk-link app-no-print" href="/statements/1/next">Start another version</a>')
  expect(text).not.toContain('Agree version 1<')
  expect((await dina.get('/statements/1')).text).not.toContain('Check and agree')
  await dina.post('/statements/1/next', { because: 'To take in the plan' }).expect(303)
  await dina.post('/statements/2/agreement', { version: '1' }).expect(303)
})

test('what looks as if it could identify a child is shown before it goes out, and stops nothing', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  const dina = await drafted(world)
  await dina.post('/statements/1/edit', { foreword: 'Amy Smith, born 3/4/2015', introduction: '', version: '1' })
  expect((await dina.get(agreement)).text).toContain('looks as if it could identify a child')
  await dina.post(agreement, { version: '2' }).expect(303)
})

test('the file refuses to change, delete or replace a published statement', async () => {
  const world = await aWorld()
  await someStatements(world)
  const { db } = world
  const published = await db.selectFrom('statements').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await expect(db.updateTable('statements').set({ because: 'x' }).where('id', '=', 1).execute()).rejects.toThrow('cannot be changed')
  await expect(db.deleteFrom('statements').where('id', '=', 1).execute()).rejects.toThrow('cannot be deleted')
  await expect(db.replaceInto('statements').values(published).execute()).rejects.toThrow('cannot be replaced')
  await expect(
    db
      .replaceInto('statements')
      .values({ ...published, id: 9 })
      .execute(),
  ).rejects.toThrow('cannot be replaced')
})

test('only a director works on a statement, and nobody else changes anything', async () => {
  const world = await aWorld()
  await aCompletePlan(world)
  await drafted(world)
  for (const person of [people.mo, people.cora, people.ada]) {
    const visitor = await world.as(person)
    for (const page of ['', '/edit', '/agreement', '/publication', '/next', '/consultations/new', '/sendings/new', '/statement.docx']) {
      await visitor.get(`/statements/1${page}`).expect(404)
    }
    for (const page of ['edit', 'keeping', 'agreement', 'publication', 'next', 'consultations', 'sendings']) {
      await visitor.post(`/statements/1/${page}`, { version: '1' }).expect(404)
    }
    await visitor.post('/statements', { inspectionId: '1' }).expect(403)
  }
  expect(await stateOf(world)).toEqual({ keptAt: null, agreedAt: null, publishedAt: null })
})

async function drafted({ as }: World) {
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  return dina
}

function stateOf({ db }: World) {
  return db.selectFrom('statements').select(['keptAt', 'agreedAt', 'publishedAt']).where('id', '=', 1).executeTakeFirst()
}
