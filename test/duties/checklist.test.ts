import type { Place } from '../../src/deadlines/place.ts'
import type { Addressee } from '../../src/duties/addressee.ts'
import { checklistOf, missingKinds } from '../../src/duties/checklist.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { aWorld, day, people } from '../support/world.ts'

const HERALD: Addressee = { id: 1, kind: 'newspaper', name: 'The Westmere Herald', contact: '', version: 1 }
const RADIO: Addressee = { id: 2, kind: 'radio station', name: 'Radio Wester', contact: '', version: 1 }
const DONE = { on: day('2026-02-17'), by: 'C', evidence: { text: 'a page', href: 'https://x.example', isFile: false } }

test('two places that mean the same addressee ask for it once', async () => {
  expect(await linesOf([place(1, 'A local newspaper', 'newspaper'), place(2, 'A regional newspaper', 'newspaper')], [HERALD])).toEqual([
    'The Westmere Herald',
  ])
})

test('two places of the same words are two things to do', async () => {
  expect(await linesOf([place(1, 'Ofsted', null), place(2, 'Ofsted', null)], [])).toEqual(['Ofsted', 'Ofsted'])
})

test('what a place means is what somebody chose, whatever words it has', async () => {
  const places = [place(1, 'The local press', 'newspaper'), place(2, 'The radio club', null), place(3, 'On the air', 'radio station')]
  expect(await linesOf(places, [HERALD, RADIO])).toEqual(['The Westmere Herald', 'The radio club', 'Radio Wester'])
  const { db } = await aWorld()
  const duty = await dutyById(db, 1)
  expect(missingKinds({ ...duty, template: { ...duty.template, places } }, [HERALD])).toEqual(['radio station'])
})

test('what was done stays done when its place is worded anew, and stays on the list when the place goes', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const done = { lines: ['place-4', 'place-5'], doneOn: '17/2/2026', doneBy: 'C', address: 'https://x.example' }
  await dina.post('/duties/1/checklist', done).expect(303)
  await db.updateTable('dutyPlaces').set({ words: 'Free at our offices' }).where('id', '=', 4).execute()
  await db.deleteFrom('dutyPlaces').where('id', '=', 5).execute()
  const { text } = await dina.get('/duties/1').expect(200)
  expect(text).toMatch(/Free at our offices<\/th>\s*<td [^>]*>Tuesday 17 February 2026/)
  expect(text).toMatch(/Copies to anyone who asks<\/th>\s*<td [^>]*>Tuesday 17 February 2026/)
})

test('a line that was done shows its day', async () => {
  const { db } = await aWorld()
  const [line] = checklistOf(await dutyById(db, 2), [], [{ key: 'place-6', what: 'The public', ...DONE }])
  expect(line).toMatchObject({ what: 'The public', meant: 'public', done: DONE })
})

async function linesOf(places: Place[], addressees: Addressee[]): Promise<string[]> {
  const { db } = await aWorld()
  const duty = await dutyById(db, 1)
  return checklistOf({ ...duty, template: { ...duty.template, places } }, addressees, []).map(({ what }) => what)
}

function place(id: number, words: string, meant: Place['meant']): Place {
  return { id, words, meant }
}
