import { sendWaiting } from '../../src/mail/delivery.ts'
import { noteFailure } from '../../src/mail/mail-server-changes.ts'
import { renewToldAtOnce } from '../../src/reminders/changes.ts'
import { FORMS } from '../support/forms.ts'
import { aWorld, people, type World } from '../support/world.ts'

const edit = FORMS['POST /actions/:id/edit'] ?? {}

test('while the mail server rests no action and no duty is read for the letters that wait', async () => {
  const world = await aWorldWhoseLettersRest()
  const { planner, reads } = watched(world)
  await renewToldAtOnce(planner)
  expect(reads).toEqual([])
  world.setTime('2026-03-02T09:01:00Z')
  await renewToldAtOnce(planner)
  expect(reads.toSorted()).toEqual(['actions', 'duties'])
})

test.each([
  ['2026-03-02T09:01:00Z', 'is over'],
  ['2026-03-02T09:00:59.990Z', 'ends before they are sent'],
])('at %s, when the rest %s, letters say what was changed while they waited', async (renewedAt) => {
  const world = await aWorldWhoseLettersRest()
  world.setTime('2026-03-02T09:00:30Z')
  await (await world.as(people.dina))
    .post('/actions/1/edit', { ...edit, version: '2', ownerId: '4', what: 'Visit within a day' })
    .expect(303)
  world.setTime(renewedAt)
  await renewToldAtOnce(world.context)
  world.setTime('2026-03-02T09:01:00Z')
  await sendWaiting(world.context)
  expect(world.sent.find(({ to }) => to.name === people.mina.name)?.text).toContain('Visit within a day')
})

/** Two letters wait, one of an action and one of a duty, and from nine o’clock the server is left alone for a minute. */
async function aWorldWhoseLettersRest(): Promise<World> {
  const world = await aWorld('2026-03-02T09:00:00Z')
  const dina = await world.as(people.dina)
  await dina.post('/actions/1/edit', { ...edit, ownerId: '4' }).expect(303)
  await dina.post('/duties/2/confirmation', { version: '1', ownerId: '2' }).expect(303)
  for (let failure = 1; failure <= 5; failure += 1) await noteFailure(world.db, world.clock.now())
  return world
}

/** Each reading of every action and of every duty is noted. */
function watched({ context: { db, clock } }: World) {
  const reads: string[] = []
  const noting = db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      const [row] = result.rows
      if (row && 'what' in row && 'dueOn' in row) reads.push('actions')
      if (row && 'templateId' in row && 'inspectionKind' in row) reads.push('duties')
      return result
    },
  })
  return { planner: { db: noting, clock }, reads }
}
