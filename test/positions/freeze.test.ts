import { freezePosition } from '../../src/positions/changes.ts'
import { sha256Of } from '../../src/lib/sha256.ts'
import { positionById } from '../../src/positions/queries.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const MONDAY = { today: day('2026-03-02') }

test('the whole plan is frozen: inspections, duties, recommendations and actions as they stand', async () => {
  const world = await aWorld()
  const { position } = await positionById(world.db, await freeze(world))
  expect(position).toMatchObject({ council: 'Westmere Borough Council', asAt: '2026-03-02' })
  const [inspection] = position.inspections
  expect(inspection?.duties.map(({ name, dueOn, timeLeft, regulations }) => [name, dueOn, timeLeft?.words, regulations])).toEqual([
    [
      'Publish the inspection report',
      '2026-03-18',
      '16 days (12 working days) left',
      'The Regulations allow 30 working days: Monday 30 March 2026',
    ],
    ['Publish the written statement of action and the period for each action', '2026-05-29', '88 days (60 working days) left', null],
  ])
  expect(inspection?.recommendations.map(({ number, rating, addressedTo, actionIds }) => [number, rating, addressedTo, actionIds])).toEqual(
    [
      ['1', 'late', null, [2, 1]],
      ['2', 'no action yet', null, []],
      ['3', 'no action yet', 'The safeguarding board', []],
    ],
  )
  expect(position.actions.map(({ id, stage, rating, colour, owner }) => [id, stage, rating, colour, owner.name])).toEqual([
    [2, 'in progress', 'late', 'red', people.mina.name],
    [1, 'in progress', 'on track', 'green', people.mo.name],
  ])
})

test('the owner’s own rating and last words are frozen beside the worked-out rating', async () => {
  const world = await aWorld()
  await updateOf(world, { changed: 'Half the teams visit in time.', ownRating: 'at risk' })
  await updateOf(world, { changed: 'Most teams visit in time.', ownRating: 'on track' })
  const { position } = await positionById(world.db, await freeze(world))
  expect(position.actions.find(({ id }) => id === 1)?.lastUpdate).toEqual({
    on: '2026-03-02',
    by: people.mo.name,
    jobTitle: people.mo.jobTitle,
    ownRating: 'on track',
    forecastOn: '2026-05-29',
    changed: 'Most teams visit in time.',
    difference: 'Children know who comes.',
    inTheWay: '',
  })
})

test('the SHA-256 is of the stored bytes', async () => {
  const world = await aWorld()
  const id = await freeze(world)
  const row = await world.db.selectFrom('positions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ asAt: '2026-03-02', frozenAt: '2026-03-02T09:00:00.000Z', sha256: sha256Of(row.content) })
  expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a position does not move when the plan does', async () => {
  const world = await aWorld()
  const id = await freeze(world)
  const before = await positionById(world.db, id)
  await world.db
    .updateTable('actions')
    .set({ what: 'Something else', dueOn: day('2026-12-31') })
    .execute()
  await world.db.updateTable('people').set({ name: 'Somebody else' }).where('id', '=', 4).execute()
  expect(await positionById(world.db, id)).toEqual(before)
})

test('frozen twice with nothing in between it is the same position; after a change it is another', async () => {
  const world = await aWorld()
  const first = await freeze(world)
  expect(await freeze(world)).toBe(first)
  await updateOf(world, { changed: 'Half the teams visit in time.', ownRating: 'at risk' })
  expect(await freeze(world)).toBe(first + 1)
})

test('the file refuses to change, delete or replace a position', async () => {
  const { db } = await aWorld()
  const row = await db.selectFrom('positions').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  const changed = db
    .updateTable('positions')
    .set({ content: '{}' } as never)
    .execute()
  await expect(changed).rejects.toThrow('a position cannot be changed')
  await expect(db.deleteFrom('positions').execute()).rejects.toThrow('a position cannot be deleted')
  await expect(db.replaceInto('positions').values(row).execute()).rejects.toThrow('a position cannot be replaced')
})

test('a position altered in the file is not read', async () => {
  const { db } = await aWorld()
  await db
    .insertInto('positions')
    .values({ id: 9, asAt: day('2026-03-02'), frozenAt: '', content: '{}', sha256: sha256Of('[]') })
    .execute()
  await expect(positionById(db, 9)).rejects.toThrow('SHA-256 does not match')
})

function freeze({ db, clock }: World): Promise<number> {
  return db.transaction().execute((tx) => freezePosition(tx, MONDAY, clock.now()))
}

async function updateOf({ db }: World, words: { changed: string; ownRating: 'on track' | 'at risk' }): Promise<void> {
  const update = { actionId: 1, roundId: 3, personId: 3, forPersonId: 3, at: '2026-03-02T08:00:00.000Z', givenOn: MONDAY.today }
  const rest = {
    nothingChanged: 0,
    difference: 'Children know who comes.',
    inTheWay: '',
    forecastOn: day('2026-05-29'),
    impact: null,
  } as const
  await db
    .insertInto('updates')
    .values({ ...update, ...rest, ...words })
    .execute()
}
