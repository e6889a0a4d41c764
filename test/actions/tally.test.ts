import type { RatedAction } from '../../src/actions/rated-action.ts'
import { tallyOf } from '../../src/actions/tally.ts'

const council = { id: 1, inspectionId: 1, body: 'authority' }
const together = { id: 2, inspectionId: 1, body: 'Westmere Council and the Integrated Care Board' }
const board = { id: 3, inspectionId: 1, body: 'LSCB' }
const all = [council, together, board]

const action = (rating: RatedAction['rating'], ...ids: number[]) =>
  ({ rating, recommendations: ids.map((id) => ({ id })) }) as unknown as RatedAction

test('recommendations and gaps are those of the council, alone or with others', () => {
  expect(tallyOf(all, [action('on track', 1)])).toEqual({ recommendations: 2, withoutAction: 1, lateActions: 0 })
})

test('an action that is late counts once, whomever it answers', () => {
  expect(tallyOf(all, [action('late', 1, 2), action('late', 3)])).toMatchObject({ withoutAction: 0, lateActions: 2 })
})

test('a withdrawn action answers nothing, and neither does one for another inspection', () => {
  expect(tallyOf(all, [action(null, 1), action('late', 9)])).toEqual({ recommendations: 2, withoutAction: 2, lateActions: 0 })
})
