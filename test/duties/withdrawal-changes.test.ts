import { doWorks } from '../../src/schedule.ts'
import { aWorld, people } from '../support/world.ts'

const SATURDAY = '2026-03-07T11:00:00Z'
const MONDAY = '2026-03-09T08:00:00Z'
const TUESDAY = '2026-03-10T08:00:00Z'
const BECAUSE = { because: 'It is recorded twice', step: 'save' }

/** On a Saturday Dina gives duty 3, of inspection 2, to Denis, who hears of it on Monday. */
async function aWaitingLetter() {
  const world = await aWorld(SATURDAY)
  const dina = await world.as(people.dina)
  const mistaken = {
    kind: 'ILACS',
    authority: 'Hartside',
    receivedOn: '27/2/2026',
    'recommendations[0][text]': 'The timeliness of reviews.',
  }
  await dina.post('/intake/1/inspection', { ...mistaken, version: 1 }).expect(303)
  await dina.post('/duties/3/confirmation', { version: '1', ownerId: String(people.denis.id) }).expect(303)
  const toldBy = async (at: string) => {
    world.setTime(at)
    await doWorks(world.context)
    const told = world.sent.filter(({ to, subject }) => to.name === people.denis.name && /^(Assigned|No longer)/.test(subject))
    return told.map(({ subject }) => subject)
  }
  const isDirectorNoMore = async () => {
    await world.db.updateTable('personRoles').set({ role: 'manager' }).where('personId', '=', people.denis.id).execute()
  }
  const done = async (what: string) =>
    (await world.as(people.dina)).post(`/inspections/2/${what}`, BECAUSE).expect('Location', '/inspections/2')
  const withdraw = () => done('withdrawal')
  const bringBack = () => done('return')
  return { ...world, dina, toldBy, isDirectorNoMore, withdraw, bringBack }
}

const ASSIGNED = 'Assigned to you: 1 statutory duty, due Sunday 29 March 2026'
const NO_LONGER = expect.stringMatching(/^No longer/) as string

test('once its inspection is withdrawn nobody is told that a duty is theirs', async () => {
  const { withdraw, toldBy } = await aWaitingLetter()
  await withdraw()
  expect(await toldBy(MONDAY)).toEqual([])
})

test('a withdrawal that is refused leaves the letter of a duty to go', async () => {
  const { dina, toldBy } = await aWaitingLetter()
  await dina.post('/statements', { inspectionId: '2' }).expect(303)
  await dina.post('/inspections/2/withdrawal', BECAUSE).expect(200)
  expect(await toldBy(MONDAY)).toEqual([ASSIGNED])
})

test('brought back before they heard of it, the owner is told once', async () => {
  const { withdraw, bringBack, toldBy } = await aWaitingLetter()
  await withdraw()
  await bringBack()
  expect(await toldBy(MONDAY)).toEqual([ASSIGNED])
})

test('brought back after they heard of it, the owner is told again', async () => {
  const { withdraw, bringBack, toldBy } = await aWaitingLetter()
  await toldBy(MONDAY)
  await withdraw()
  await bringBack()
  expect(await toldBy(TUESDAY)).toEqual([ASSIGNED, ASSIGNED])
})

test('brought back with an owner who is no director any more and never heard of the duty, they hear nothing of it', async () => {
  const { withdraw, bringBack, toldBy, isDirectorNoMore } = await aWaitingLetter()
  await withdraw()
  await isDirectorNoMore()
  await bringBack()
  expect(await toldBy(MONDAY)).toEqual([])
})

test('brought back with an owner who is no director any more but had heard of the duty, they hear that it is not theirs', async () => {
  const { withdraw, bringBack, toldBy, isDirectorNoMore } = await aWaitingLetter()
  await toldBy(MONDAY)
  await withdraw()
  await isDirectorNoMore()
  await bringBack()
  expect(await toldBy(TUESDAY)).toEqual([ASSIGNED, NO_LONGER])
})
