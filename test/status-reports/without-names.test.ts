import type { FrozenUpdate } from '../../src/positions/position.ts'
import { withoutNames } from '../../src/status-reports/without-names.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { anAction, aPosition } from '../positions/positions.ts'

const UPDATE: FrozenUpdate = {
  on: day('2026-06-01'),
  by: 'Jo Smith',
  ownRating: 'on track',
  forecastOn: day('2026-06-30'),
  changed: '',
  difference: '',
  inTheWay: '',
}
const NURSE = { name: 'Jo Smith', jobTitle: 'Head of Nursing' }
const LAWYER = { name: 'Jo Smith', jobTitle: 'Solicitor' }

test('an update is by the job of whoever gave it, though two have one name and neither owns the action any more', () => {
  const update = { ...UPDATE, jobTitle: 'Solicitor' }
  expect(sayers([{ ...anAction, owner: NURSE, lastUpdate: update }])).toEqual(['Solicitor'])
  expect(sayers([{ ...anAction, lastUpdate: { ...update, jobTitle: '' } }])).toEqual(['An officer of the council'])
})

test('in an old position, which does not say their job, a name that two have is nobody’s job', () => {
  expect(sayers([{ ...anAction, owner: NURSE, lastUpdate: UPDATE }])).toEqual(['Head of Nursing'])
  const two = [
    { ...anAction, owner: NURSE, lastUpdate: UPDATE },
    { ...anAction, id: 2, owner: LAWYER },
  ]
  expect(sayers(two)[0]).toBe('An officer of the council')
})

function sayers(actions: Parameters<typeof aPosition>[0]) {
  return withoutNames(aPosition(actions)).actions.map(({ lastUpdate }) => lastUpdate?.by)
}
