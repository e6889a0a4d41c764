import { catchUp } from '../../src/schedule.ts'
import { giveUpdate } from '../../src/updates/changes.ts'
import { progressByRecommendation } from '../../src/updates/progress.ts'
import type { AskedAction } from '../../src/updates/task.ts'
import { aWorld, day, type World } from '../support/world.ts'
import { dina, draft, mina, mo } from './cast.ts'

const action: AskedAction = { id: 1, what: 'Visit', ownerId: 3, ownerName: 'Mo', dueOn: day('2026-05-29'), status: 'to do' }
const visits = { id: 7, inspectionId: 1, position: 1, number: null, text: 'Visits.' }
const audits = { ...visits, id: 8, position: 2, text: 'Audits.' }

test('by recommendation: an action counts in each it answers, each owner is named once, and what is not asked counts nowhere', () => {
  const asked: AskedAction[] = [
    action,
    { ...action, id: 2, status: 'overdue' },
    { ...action, id: 3, ownerId: 4, ownerName: 'Mina', status: 'done' },
  ]
  const answered = [1, 2, 3].map((actionId) => ({ actionId, recommendation: visits }))
  const also = [3, 9].map((actionId) => ({ actionId, recommendation: audits }))
  expect(progressByRecommendation(asked, [...answered, ...also])).toEqual([
    { id: 7, name: '1. Visits.', done: 1, of: 3, overdue: 1, waitingFor: ['Mo'] },
    { id: 8, name: '2. Audits.', done: 1, of: 1, overdue: 0, waitingFor: [] },
  ])
  expect(progressByRecommendation(asked, [{ actionId: 9, recommendation: audits }])).toEqual([])
})

test('a director sees the round by owner and by recommendation, with whose update is still to come', async () => {
  const world = await aWorld()
  expect(await seen(world)).toEqual([
    'Mina O’Brien 0 of 1',
    'Mo Farrant 0 of 1',
    'The timeliness of visits 0 of 2 Mina O’Brien, Mo Farrant',
  ])
  await giveUpdate(world.db, { id: 2 }, { draft, lastSeenId: 0, by: mina, at: world.clock.now() })
  expect(await seen(world)).toEqual(['Mina O’Brien 1 of 1', 'Mo Farrant 0 of 1', 'The timeliness of visits 1 of 2 Mo Farrant'])
  await giveUpdate(world.db, { id: 1 }, { draft, lastSeenId: 0, by: mo, at: world.clock.now() })
  expect((await seen(world)).at(-1)).toBe('The timeliness of visits 2 of 2 Nobody')
})

test('from there a director goes to how the plan stood when the last round closed', async () => {
  const world = await aWorld('2026-03-09T09:00:00Z')
  await catchUp(world.context)
  expect((await (await world.as(dina)).get('/updates')).text).toMatch(/href="\/rounds\/3">How the plan stood[^<]*Friday 6 March 2026/)
  expect((await (await world.as(mo)).get('/updates')).text).not.toContain('/rounds/')
})

/** Each row of both tables: its name, how many are done, and in the second who is waited for. */
async function seen(world: World): Promise<string[]> {
  const { text } = await (await world.as(dina)).get('/updates').expect(200)
  const owners = [...text.matchAll(/href="\/updates\/owners\/\d+">([^<]*)<[^]*?data-label="Done">([^<]*)</g)].map(([, ...row]) =>
    row.join(' '),
  )
  const recommendations = text.matchAll(/href="\/recommendations\/1">1\. (.{24})[^]*?data-label="Done">([^<]*)<[^]*?come from">([^<]*)</g)
  return [...owners, ...[...recommendations].map(([, ...row]) => row.join(' '))]
}
