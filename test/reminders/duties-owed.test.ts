import { addDuty, confirmDuty, dropDuty } from '../../src/duties/choosing-changes.ts'
import { templateById } from '../../src/deadlines/queries.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { planFacts } from '../../src/reminders/queries.ts'
import { discharged } from '../support/discharged.ts'
import { aWorld, day, people, type World } from '../support/world.ts'
import { duty, factsWith, saidOver } from './plan-facts.ts'

const MONDAY = day('2026-03-02')
const stamp = { by: people.dina, at: new Date('2026-03-02T09:00:00Z') }
const DRAFT_PLAN = 4

test('nobody is warned of a duty that hangs on a condition until a director has confirmed it', async () => {
  const { db } = await aWorld()
  const id = await addDuty(db, { inspectionId: 1, template: await templateById(db, DRAFT_PLAN), because: 'The letter names one', ...stamp })
  expect(await owed(db)).toEqual(['1: nobody', '2: nobody'])
  await confirmDuty(db, await dutyById(db, id ?? 0), { owner: people.denis, ...stamp })
  expect(await owed(db)).toEqual(['1: nobody', '2: nobody', '3: 2'])
})

test('nobody is warned of a duty that is dropped or discharged', async () => {
  const { db } = await aWorld()
  await dropDuty(db, await dutyById(db, 1), { because: 'It does not apply', ...stamp })
  expect(await owed(db)).toEqual(['2: nobody'])
  await discharged(db, 2, '2026-03-02')
  expect(await owed(db)).toEqual([])
})

test('its owner is warned even when they direct nothing any more', () => {
  const facts = factsWith({ duties: [{ ...duty, ownerId: people.mina.id }] })
  expect(saidOver(['2026-03-18'], facts)).toContain('2026-03-18 Mina: duty/1/2026-03-18/0')
})

async function owed(db: World['db']): Promise<string[]> {
  const { duties } = await planFacts(db, { from: MONDAY, until: MONDAY })
  return duties.map(({ id, ownerId }) => `${id}: ${ownerId ?? 'nobody'}`)
}
