import type { KyselyPlugin } from 'kysely'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { noteFailure } from '../../src/mail/mail-server-changes.ts'
import { queue } from '../../src/mail/outbox.ts'
import { putOffToWorkingDay } from '../../src/mail/put-off-changes.ts'
import { nameCover } from '../../src/leaving/cover-changes.ts'
import { personById } from '../../src/people/queries.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const { mo, mina } = people
const MONDAY = '2026-03-02T09:00:00Z'
const SATURDAY = '2026-03-07T09:00:00Z'

test('the bank holidays are read once for all the letters sent together, and not where none waits', async () => {
  const world = await aWorld(MONDAY)
  const { context, reads } = watched(world)
  await sendWaiting(context)
  expect(reads).toHaveLength(0)
  for (const key of ['one', 'two', 'three']) await assign(world, key)
  expect(await sendWaiting(context)).toEqual({ sent: 3, failed: 0 })
  expect(reads).toHaveLength(1)
})

test('on a day nobody works they are read only for a letter that would go', async () => {
  const world = await aWorld(SATURDAY)
  const { context, reads } = watched(world)
  await putOffToWorkingDay(context)
  expect(reads).toHaveLength(0)
  await assign(world, 'one')
  await putOffToWorkingDay(context)
  expect(await waiting(world)).toEqual(['2026-03-09T08:00:00.000Z'])
  expect(reads).toHaveLength(1)
})

test('while the mail server rests nothing is copied for whoever covers, and once it is back it is', async () => {
  const world = await aWorld(MONDAY)
  const draft = { coverId: mina.id, firstOn: day('2026-03-02'), lastOn: day('2026-03-06') }
  await nameCover(world.db, await personById(world.db, mo.id), { draft, by: mo, at: world.clock.now() })
  await sendWaiting(world.context)
  await assign(world, 'one')
  for (let failure = 1; failure <= 5; failure += 1) await noteFailure(world.db, world.clock.now())
  await sendWaiting(world.context)
  expect(await waiting(world)).toHaveLength(1)
  world.setTime('2026-03-02T09:01:00Z')
  expect(await sendWaiting(world.context)).toEqual({ sent: 2, failed: 0 })
})

/** The same world, each reading of the bank holidays noted. */
function watched({ context }: World) {
  const reads: unknown[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (result.rows.some((row) => 'title' in row && 'date' in row)) reads.push(result)
      return result
    },
  }
  return { context: { ...context, db: context.db.withPlugin(plugin) }, reads }
}

function assign({ db, clock }: World, key: string): Promise<boolean> {
  const actions = [{ actionId: 1, what: 'Visit every child', dueOn: day('2026-05-29') }]
  const now = clock.now()
  const letter = { key, personId: mo.id, kind: 'assigned' as const, facts: { actions }, warnings: [], tryAfter: now }
  return db.transaction().execute((tx) => queue(tx, letter, now))
}

async function waiting({ db }: World): Promise<string[]> {
  const rows = await db.selectFrom('letters').select('tryAfter').where('sentAt', 'is', null).execute()
  return rows.map(({ tryAfter }) => tryAfter)
}
