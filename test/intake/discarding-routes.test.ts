import { checkHtml } from '../support/html.ts'
import { historyOf } from '../../src/history/queries.ts'
import { aWorld, people } from '../support/world.ts'

const typed = {
  version: 1,
  kind: 'ILACS',
  authority: 'Hartside',
  'recommendations[0][text]': 'The timeliness of visits:',
  'recommendations[0][points]': 'to children who move\nto children in care',
  do: 'save',
}

async function aSavedDraft() {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  await dina.post('/intake/1', typed).expect(303)
  return { ...world, dina }
}

test('drafts are listed with what they are, who began them and when, whoever looks', async () => {
  const { as } = await aSavedDraft()
  const { text } = await (await as(people.denis)).get('/intake/new').expect(200)
  checkHtml(text)
  expect(text).toContain('<a class="govuk-link" href="/intake/1">Hartside: ILACS report</a>')
  expect(text).toContain('Typed by hand: 1 recommendation. Begun by Dina Okafor on Friday 27 February 2026, 10:00am')
})

test('before one is discarded its words are shown, and nothing has changed', async () => {
  const { db, dina } = await aSavedDraft()
  const { text } = await dina.get('/intake/1/discarding').expect(200)
  checkHtml(text)
  expect(text).toContain('Discard this draft?')
  expect(text).toContain('<li>The timeliness of visits: to children who move; to children in care</li>')
  expect(await historyOf(db, 'intake', 1)).toEqual([])
})

test('a discarded draft is listed no more, and the history says whose it was; twice leaves one line', async () => {
  const { db, as, dina } = await aSavedDraft()
  const denis = await as(people.denis)
  await denis.post('/intake/1/discarding', { version: 2 }).expect(303).expect('Location', '/intake/new')
  const { text } = await denis.get('/intake/new')
  expect(text).toContain('Draft discarded')
  expect(text).not.toContain('Hartside')
  await dina.post('/intake/1/discarding', { version: 2 }).expect(303)
  expect((await dina.get('/intake/new')).text).toContain('This draft was discarded already')
  expect((await historyOf(db, 'intake', 1)).map(({ who, words }) => [who, words])).toEqual([
    ['Denis Hale', 'discarded the draft “Hartside: ILACS report”, begun by Dina Okafor on Friday 27 February 2026'],
  ])
})

test('one that was changed after it was shown is shown again instead', async () => {
  const { db, dina } = await aSavedDraft()
  const { text } = await dina.post('/intake/1/discarding', { version: 1 }).expect(409)
  checkHtml(text)
  expect(text).toContain('This draft was changed after you opened this page')
  expect(await historyOf(db, 'intake', 1)).toEqual([])
})

test('one that is recorded cannot be discarded', async () => {
  const { db, dina } = await aSavedDraft()
  await dina.post('/intake/1/inspection', { ...typed, version: 2, receivedOn: '27/2/2026' }).expect(303)
  await dina.post('/intake/1/discarding', { version: 3 }).expect(303).expect('Location', '/inspections/2')
  expect(await historyOf(db, 'intake', 1)).toEqual([])
})

test('discarded while another window has it open, what is typed there is shown, and saving takes the draft up again', async () => {
  const { db, dina } = await aSavedDraft()
  await dina.post('/intake/1/discarding', { version: 2 }).expect(303)
  const { text } = await dina.post('/intake/1', { ...typed, version: 2, leadInspector: 'Imogen Vale' }).expect(409)
  checkHtml(text)
  expect(text).toContain('This draft was discarded after you opened it')
  expect(text).toContain('value="Imogen Vale"')
  await dina.post('/intake/1', { ...typed, version: 3 }).expect(303)
  expect((await dina.get('/intake/new')).text).toContain('Hartside')
  expect((await historyOf(db, 'intake', 1)).map(({ words }) => words)).toContain('took up this draft again')
})
