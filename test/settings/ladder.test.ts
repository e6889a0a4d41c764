import { ladderOf } from '../../src/settings/ladder-queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const typed = {
  dutyBefore: '40, 20, 10, 5, 3, 1, 0',
  administratorsFrom: '5',
  actionBefore: '10, 5, 1',
  accountableFromLate: '10',
  updateAtOpening: 'yes',
  updateBefore: '2',
  accountableFromMissed: '2',
  directorsFromMissed: '3',
  waitingAfter: '5',
  version: '1',
}

test('until somebody changes it, the ladder is the one the product begins with', async () => {
  const { db, as } = await aWorld()
  expect(await ladderOf(db)).toEqual({
    dutyBefore: [40, 20, 10, 5, 3, 1, 0],
    administratorsFrom: 5,
    actionBefore: [10, 5, 1],
    accountableFromLate: 10,
    updateAtOpening: 'yes',
    updateBefore: [2],
    accountableFromMissed: 2,
    directorsFromMissed: 3,
    waitingAfter: 5,
    version: 1,
  })
  const { text } = await (await as(people.ada)).get('/settings/reminders').expect(200)
  expect(text).toContain('value="40, 20, 10, 5, 3, 1, 0"')
})

test('an administrator changes it, in whatever order it is typed, and history says from what to what', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/settings/reminders', { ...typed, actionBefore: '1; 5 and 15, 5', updateAtOpening: 'no' }).expect(303)
  expect(await ladderOf(db)).toMatchObject({ actionBefore: [15, 5, 1], updateAtOpening: 'no', version: 2 })
  expect(await told(db)).toEqual([
    {
      kind: 'ladder changed',
      changes: [
        { field: 'actions, working days before', from: '10, 5, 1', to: '15, 5, 1' },
        { field: 'a letter as the round opens', from: 'yes', to: 'no' },
      ],
    },
  ])
  expect((await ada.get('/history')).text).toContain('<a class="govuk-link" href="/settings/reminders">Reminders</a>')
})

test('saving what is there already leaves no line of history', async () => {
  const { as, db } = await aWorld()
  await (await as(people.ada)).post('/settings/reminders', typed).expect(303)
  expect(await told(db)).toEqual([])
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { as, db } = await aWorld()
  const before = await ladderOf(db)
  const wrong = {
    dutyBefore: '',
    administratorsFrom: '300',
    actionBefore: '10, five',
    accountableFromLate: '0',
    updateAtOpening: 'perhaps',
    updateBefore: '2.5',
    accountableFromMissed: 'two',
    directorsFromMissed: '27',
    waitingAfter: '-1',
    version: '1',
  }
  const { text } = await (await as(people.ada)).post('/settings/reminders', wrong).expect(422)
  for (const words of [
    'Enter how many working days before a statutory deadline letters go',
    'Enter from how many working days before administrators hear: a whole number from 0 to 250',
    'Enter how many working days before an action is due letters go: up to 12 whole numbers from 0 to 250, like 10, 5, 1',
    'Enter from how many working days late the accountable director hears: a whole number from 1 to 250',
    'Choose whether a letter goes as the round opens',
    'Enter how many working days before a round closes letters go: up to 12 whole numbers',
    'Enter from how many missed updates the accountable director hears: a whole number from 1 to 26',
    'Enter from how many missed updates all directors hear: a whole number from 1 to 26',
    'Enter after how many working days what waits is told again: a whole number from 1 to 60',
  ])
    expect(text).toContain(words)
  for (const value of ['300', '10, five', '2.5', 'two', '27', '-1']) expect(text).toContain(`value="${value}"`)
  expect(await ladderOf(db)).toEqual(before)
})

test('two people on the ladder: the second sees both versions and loses neither', async () => {
  const { as, db } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/settings/reminders', { ...typed, waitingAfter: '4' }).expect(303)
  const { text } = await ada.post('/settings/reminders', { ...typed, waitingAfter: '3' }).expect(409)
  expect(text).toMatch(/Ada Penrose[\s\S]*4 working days[\s\S]*3 working days/)
  await ada.post('/settings/reminders', { ...typed, waitingAfter: '3', version: '2' }).expect(303)
  expect(await ladderOf(db)).toMatchObject({ waitingAfter: 3, version: 3 })
})

test.each([people.dina, people.mo, people.cora])('for $name the ladder does not exist, and nothing changes', async (person) => {
  const { as, db } = await aWorld()
  const visitor = await as(person)
  const before = await ladderOf(db)
  await visitor.get('/settings/reminders').expect(404)
  await visitor.post('/settings/reminders', { ...typed, waitingAfter: '3' }).expect(404)
  expect(await ladderOf(db)).toEqual(before)
})

test('the page is sound HTML, with and without mistakes', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/settings/reminders', { ...typed, waitingAfter: '4' }).expect(303)
  checkHtml((await ada.get('/settings/reminders').expect(200)).text)
  checkHtml((await ada.post('/settings/reminders').expect(422)).text)
  checkHtml((await ada.post('/settings/reminders', { ...typed, waitingAfter: '3' }).expect(409)).text)
})

async function told(db: World['db']): Promise<unknown[]> {
  const rows = await db.selectFrom('history').select('event').where('subject', '=', 'ladder').execute()
  return rows.map(({ event }) => JSON.parse(event) as unknown)
}
