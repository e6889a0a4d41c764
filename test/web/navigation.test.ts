import { navigationFor } from '../../src/web/navigation.ts'
import { people } from '../support/world.ts'

test.each([
  ['/inspections', 'Inspections'],
  ['/inspections/1/edit', 'Inspections'],
  ['/recommendations/1', 'Inspections'],
  ['/duties/1/discharge', 'Inspections'],
  ['/intake/new', 'Inspections'],
  ['/committee/lead-times', 'Inspections'],
  ['/addressees', 'Inspections'],
  ['/actions', 'Actions'],
  ['/actions/1', 'Actions'],
  ['/actions/1/edit', 'Actions'],
  ['/actions/1/updates', 'Your updates'],
  ['/actions/1/updates/new', 'Your updates'],
  ['/updates/owners/3', 'Your updates'],
  ['/challenges/1', 'Your updates'],
  ['/rounds/3', 'Your updates'],
  ['/statements/1', 'Statements'],
  ['/status-reports/1', 'Status reports'],
])('%s belongs to %s', (path, place) => {
  expect(navigationFor(people.dina, path).find(({ active }) => active)?.text).toBe(place)
})

test.each([
  ['/people/1', 'People'],
  ['/letters/rehearsal', 'Letters'],
  ['/history', 'History'],
  ['/settings', 'Settings'],
  ['/duty-templates/1', 'Settings'],
  ['/bank-holidays/2026', 'Settings'],
])('%s belongs to %s', (path, place) => {
  expect(navigationFor(people.ada, path).find(({ active }) => active)?.text).toBe(place)
})

test.each(['/account', '/actionsx'])('%s belongs to none of them', (path) => {
  expect(navigationFor(people.dina, path).some(({ active }) => active)).toBe(false)
})

test('nobody is offered what they may not see', () => {
  expect(navigationFor(people.cora, '/').map(({ text }) => text)).toEqual(['Statements', 'Status reports'])
})
