import request from 'supertest'
import { aCountedCouncil } from '../support/asked.ts'
import { someStatements } from '../support/statements.ts'
import { aWorld, day, people } from '../support/world.ts'

test.each(['/statements/1', '/statements/2', '/statements/2/agreement', '/statements/2/publication'])(
  'the plan is read once for %s',
  async (page) => {
    const { db, asked } = await aCountedCouncil()
    const world = await aWorld(undefined, { db })
    await someStatements(world)
    const dina = await world.as(people.dina)
    asked()
    await dina.get(page).expect(200)
    expect(asked()).toBeLessThan(20)
  },
)

test('the list of what is published asks no more when more is', async () => {
  const { db, asked } = await aCountedCouncil()
  const world = await aWorld(undefined, { db })
  await someStatements(world)
  asked()
  await request(world.app).get('/published').expect(200)
  const before = asked()
  await anotherStatement(db)
  asked()
  const { text } = await request(world.app).get('/published').expect(200)
  expect(text).toContain('Eastmere')
  expect(asked()).toBe(before)
})

async function anotherStatement(db: Awaited<ReturnType<typeof aWorld>>['db']): Promise<void> {
  const { id: inspectionId } = await db
    .insertInto('inspections')
    .values({ kind: 'SIF', authority: 'Eastmere', receivedOn: day('2026-02-02') })
    .returning('id')
    .executeTakeFirstOrThrow()
  const first = await db.selectFrom('statements').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await db
    .insertInto('statements')
    .values({ ...first, id: 9, inspectionId })
    .execute()
}
