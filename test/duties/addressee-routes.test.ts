import { everyAddressee } from '../../src/duties/checklist-queries.ts'
import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const TRUST = { kind: 'partner', name: 'Westmere Health Trust', contact: 'board@trust.example' }

test('a director keeps the list: adds, changes and removes, each in its history', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  checkHtml((await dina.get('/addressees/new').expect(200)).text)
  await dina.post('/addressees', TRUST).expect(303)
  await dina.post('/addressees', TRUST).expect(303)
  checkHtml((await dina.get('/addressees/1').expect(200)).text)
  await dina.post('/addressees/1', { ...TRUST, name: 'Wester Health Trust', version: '1' }).expect(303)
  const { text } = await dina.get('/addressees').expect(200)
  checkHtml(text)
  expect(text).toContain('Wester Health Trust')
  await dina.post('/addressees/1/removal').expect(303)
  await dina.post('/addressees/1/removal').expect(303)
  expect(await everyAddressee(db)).toEqual([])
  expect(await wordsOf(db)).toEqual([
    'removed Wester Health Trust from the addressees',
    'changed Westmere Health Trust: name from “Westmere Health Trust” to “Wester Health Trust”',
    'added Westmere Health Trust to the addressees as a partner',
  ])
})

test('partners come first, then newspapers, then radio stations', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  for (const [kind, name] of [
    ['radio station', 'Radio Wester'],
    ['newspaper', 'The Herald'],
    ['partner', 'Wester Police'],
    ['partner', 'Health Trust'],
  ])
    await dina.post('/addressees', { kind, name }).expect(303)
  expect((await everyAddressee(db)).map(({ name }) => name)).toEqual(['Health Trust', 'Wester Police', 'The Herald', 'Radio Wester'])
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.dina)).post('/addressees', { contact: 'somewhere' }).expect(422)
  checkHtml(text)
  for (const mistake of ['Select what it is', 'Enter the name']) expect(text).toContain(mistake)
  expect(text).toContain('value="somewhere"')
})

test('when somebody else saved first, both versions are shown and neither is lost', async () => {
  const { as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await dina.post('/addressees', TRUST).expect(303)
  await denis.post('/addressees/1', { ...TRUST, contact: 'Denis wrote this', version: '1' }).expect(303)
  const { text } = await dina.post('/addressees/1', { ...TRUST, contact: 'Dina wrote this', version: '1' }).expect(409)
  checkHtml(text)
  expect(text).toContain('Saved meanwhile: <strong>Denis wrote this</strong>')
  expect(text).toContain('name="version" value="2"')
})

test('whoever saved another addressee since is not named as having saved this one', async () => {
  const { as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await dina.post('/addressees', TRUST).expect(303)
  await dina.post('/addressees', { kind: 'newspaper', name: 'The Herald' }).expect(303)
  await denis.post('/addressees/1', { ...TRUST, contact: 'Denis wrote this', version: '1' }).expect(303)
  await dina.post('/addressees/2', { kind: 'newspaper', name: 'The Daily Herald', version: '1' }).expect(303)
  const { text } = await dina.post('/addressees/1', { ...TRUST, contact: 'Dina wrote this', version: '1' }).expect(409)
  expect(text).toContain('<strong>Denis Hale</strong> saved it')
})

test('a manager and an administrator read the list and change nothing', async () => {
  const { db, as } = await aWorld()
  for (const person of [people.mo, people.ada]) {
    const visitor = await as(person)
    expect((await visitor.get('/addressees').expect(200)).text).not.toContain('Add an addressee')
    await visitor.post('/addressees', TRUST).expect(403)
  }
  expect(await everyAddressee(db)).toEqual([])
})

async function wordsOf(db: World['db']): Promise<string[]> {
  return (await historyOf(db, 'addressees', 1)).map(({ words }) => words)
}
