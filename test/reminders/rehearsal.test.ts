import type { Database } from '../../db/tables.ts'
import { planDay, sendLetters } from '../../src/reminders/changes.ts'
import { warningsOn } from '../../src/reminders/plan.ts'
import { planFacts, toldAmong } from '../../src/reminders/queries.ts'
import { rehearse } from '../../src/reminders/rehearsal-queries.ts'
import { aWorld, day } from '../support/world.ts'

const MONDAY = day('2026-03-02')

test('the rehearsal of a fortnight is what then happens', async () => {
  const { db, context, setTime } = await aWorld()
  const rehearsed = await rehearse(db, MONDAY, 14)
  const expected = rehearsed.flatMap(({ on, letters }) => letters.map(({ person, facts }) => ({ key: `day/${person.id}/${on}`, facts })))
  for (const { on } of rehearsed) {
    setTime(`${on}T08:00:00Z`)
    await sendLetters(context)
  }
  expect(await lettersIn(db)).toEqual(expected)
  expect(expected.length).toBeGreaterThan(8)
})

test('it writes nothing', async () => {
  const { db } = await aWorld()
  await rehearse(db, MONDAY, 14)
  expect(await lettersIn(db)).toEqual([])
  expect(await db.selectFrom('warnings').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('rounds').select('closesOn').orderBy('closesOn').execute()).toHaveLength(3)
})

test('it knows the rounds that are not there yet', async () => {
  const { db } = await aWorld()
  const [friday] = (await rehearse(db, MONDAY, 14)).filter(({ on }) => on === '2026-03-13')
  expect(friday?.letters.find(({ person }) => person.id === 3)?.facts.updatesDue?.closesOn).toBe('2026-03-20')
})

test('a day whose letters are planned already has no more', async () => {
  const { db, context } = await aWorld()
  await planDay(context, MONDAY)
  await db
    .updateTable('actions')
    .set({ dueOn: day('2026-03-04') })
    .where('id', '=', 1)
    .execute()
  const [monday, tuesday] = await rehearse(db, MONDAY, 2)
  expect(monday?.letters).toEqual([])
  expect(tuesday?.letters.map(({ warnings }) => warnings.map(({ key }) => key))).toEqual([['action/1/2026-03-04/1']])
})

test('between two of its days others are answered', async () => {
  const { db } = await aWorld()
  let turns = 0
  let isOver = false
  const takeTurn = (): void => {
    turns += 1
    if (!isOver) setImmediate(takeTurn)
  }
  setImmediate(takeTurn)
  await rehearse(db, MONDAY, 60)
  isOver = true
  expect(turns).toBeGreaterThanOrEqual(59)
})

test('of what was told only what could be told again is read', async () => {
  const { db, context } = await aWorld()
  await planDay(context, MONDAY)
  const [warning] = warningsOn(MONDAY, await planFacts(db, { from: MONDAY, until: MONDAY }))
  expect(await toldAmong(db, warning ? [warning] : [])).toEqual(new Set(['duty/1/2026-03-18/20 to 1', 'duty/1/2026-03-18/20 to 2']))
  expect(await toldAmong(db, [])).toEqual(new Set())
})

async function lettersIn(db: Database) {
  const rows = await db.selectFrom('letters').select(['key', 'facts']).orderBy('id').execute()
  return rows.map(({ key, facts }) => ({ key, facts: JSON.parse(facts) as unknown }))
}
