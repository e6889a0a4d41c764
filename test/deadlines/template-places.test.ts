import { templateById } from '../../src/deadlines/queries.ts'
import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'
import { places, REPORT, STATEMENT } from './templates.ts'

test('a place that is worded anew stays the same one, and one that means somebody else says so in the history', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  const after = places(
    ['4', 'Free at our offices', ''],
    ['2', 'The local press', 'newspaper'],
    ['99', 'Our own website', ''],
    ['6', 'The public', 'public'],
  )
  const fields = Object.fromEntries(Object.entries(REPORT).filter(([name]) => !name.startsWith('places')))
  const { text } = await ada.get('/duty-templates/1').expect(200)
  checkHtml(text)
  expect(text).toContain('name="places[1][words]" type="text" value="A local newspaper"')
  await ada.post('/duty-templates/1', { ...fields, ...after }).expect(303)
  expect((await templateById(db, 1)).places).toEqual([
    { id: 4, words: 'Free at our offices', meant: null },
    { id: 2, words: 'The local press', meant: 'newspaper' },
    { id: expect.any(Number), words: 'Our own website', meant: null },
    { id: expect.any(Number), words: 'The public', meant: 'public' },
  ])
  expect((await templateById(db, 2)).places.map(({ id }) => id)).toEqual([6, 7, 8])
  const [line] = await historyOf(db, 'duty template', 1)
  expect(line?.words).toContain('to “Free at our offices; The local press (each newspaper we list); Our own website; The public')
})

test('the check page carries every place', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada)).post('/duty-templates/2', { ...STATEMENT, length: '60' }).expect(200)
  expect(text).toContain('name="places[1][words]" value="The Secretary of State"')
  expect(text).toContain('name="places[1][id]" value="7"')
  expect(text).toContain('name="places[1][meant]" value="secretary of state"')
})
