import {
  actionFor,
  openActionsOf,
  ratedAction,
  ratedActions,
  ratedActionsOfInspection,
  ratedActionsOfRecommendation,
} from '../../src/actions/queries.ts'
import type { OwnRating } from '../../src/actions/rating.ts'
import type { CalendarDate } from '../../src/lib/calendar-date.ts'
import { NotFound } from '../../src/lib/problems.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const today = day('2026-03-02')
const SAID = { roundId: 3, personId: 3, forPersonId: 3, nothingChanged: 0, changed: 'x', difference: '', inTheWay: '' } as const

test('an action comes with its owner, its rating, its recommendations and its first and last update', async () => {
  const { db } = await aWorld()
  await say(db, { givenOn: day('2026-02-17'), ownRating: 'on track', forecastOn: day('2026-05-29') })
  await say(db, { givenOn: day('2026-02-27'), ownRating: 'off track', forecastOn: day('2026-07-01') })
  expect(await ratedAction(db, 1, today)).toMatchObject({
    ownerName: 'Mo Farrant',
    accountableName: 'Dina Okafor',
    firstUpdateOn: '2026-02-17',
    lastUpdate: { on: '2026-02-27', ownRating: 'off track', forecastOn: '2026-07-01', impact: 'some evidence' },
    recommendations: [{ id: 1, inspectionId: 1, position: 1, number: null }],
    stage: 'in progress',
    rating: 'off track',
    missedRounds: 0,
  })
})

test('the plan has every action once, the first due first, however many recommendations it answers', async () => {
  const { db } = await aWorld()
  await db.insertInto('actionRecommendations').values({ actionId: 1, recommendationId: 3 }).execute()
  const plan = await ratedActions(db, { today })
  expect(plan.map(({ id, recommendations }) => [id, recommendations.map((each) => each.id)])).toEqual([
    [2, [1]],
    [1, [1, 3]],
  ])
})

test('a round counts as missed once it is over, and at its close when asked', async () => {
  const { db } = await aWorld()
  const missedOn = async (on: string, atClose: boolean) => {
    const [, visits] = await ratedActions(db, { today: day(on), atClose })
    return visits?.missedRounds
  }
  expect(await missedOn('2026-03-06', false)).toBe(0)
  expect(await missedOn('2026-03-06', true)).toBe(1)
  expect(await missedOn('2026-03-07', false)).toBe(1)
})

test('a claim that has waited ten working days is at risk', async () => {
  const { db } = await aWorld()
  await db
    .updateTable('actions')
    .set({ completionClaimedOn: day('2026-02-13') })
    .where('id', '=', 2)
    .execute()
  expect(await ratedAction(db, 2, day('2026-02-26'))).toMatchObject({ rating: 'on track', stage: 'awaiting sign-off' })
  expect(await ratedAction(db, 2, day('2026-02-27'))).toMatchObject({ rating: 'at risk' })
})

test('actions are found by inspection and by recommendation', async () => {
  const { db } = await aWorld()
  expect(idsOf(await ratedActionsOfInspection(db, 1, today))).toEqual([2, 1])
  expect(idsOf(await ratedActionsOfInspection(db, 2, today))).toEqual([])
  expect(idsOf(await ratedActionsOfRecommendation(db, 1, today))).toEqual([2, 1])
  expect(idsOf(await ratedActionsOfRecommendation(db, 2, today))).toEqual([])
})

test('what somebody still has to do is neither complete nor withdrawn', async () => {
  const { db } = await aWorld()
  expect(idsOf(await openActionsOf(db, people.mo.id, today))).toEqual([1])
  await db.updateTable('actions').set({ signedOffOn: today }).where('id', '=', 1).execute()
  await db.updateTable('actions').set({ withdrawnOn: today, withdrawnBecause: 'x' }).where('id', '=', 2).execute()
  expect(idsOf(await openActionsOf(db, people.mo.id, today))).toEqual([])
  expect(idsOf(await openActionsOf(db, people.mina.id, today))).toEqual([])
})

test('for a cabinet member no action exists', async () => {
  const { db } = await aWorld()
  await expect(actionFor(db, people.cora, 1)).rejects.toThrow(NotFound)
  await expect(actionFor(db, people.mo, 99)).rejects.toThrow(NotFound)
  expect(await actionFor(db, people.mina, 1)).toMatchObject({ id: 1, ownerId: people.mo.id })
})

type Said = { givenOn: CalendarDate; ownRating: OwnRating; forecastOn: CalendarDate }

function say(db: World['db'], said: Said) {
  const update = { ...SAID, ...said, actionId: 1, at: `${said.givenOn}T09:00:00Z`, impact: 'some evidence' as const }
  return db.insertInto('updates').values(update).execute()
}

function idsOf(actions: { id: number }[]): number[] {
  return actions.map(({ id }) => id)
}
