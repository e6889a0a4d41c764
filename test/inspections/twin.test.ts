import { isSameInspection, type Traits } from '../../src/inspections/twin.ts'
import { day } from '../support/world.ts'

const one: Traits = {
  kind: 'ILACS',
  authority: 'Westmere Borough Council',
  receivedOn: day('2026-02-16'),
  inspectedFrom: day('2026-01-12'),
  inspectedTo: day('2026-01-16'),
}
const UNKNOWN = { receivedOn: null, inspectedFrom: null, inspectedTo: null }

test.each<[string, Partial<Traits>, boolean]>([
  ['in everything', {}, true],
  ['but for the way its authority is named', { authority: 'Westmere' }, true],
  ['but for the days on site, which are not known', { inspectedFrom: null, inspectedTo: null }, true],
  ['but for the day of receipt, which is not known', { receivedOn: null }, true],
  ['but for both', UNKNOWN, false],
  ['but for its kind', { kind: 'FOCUSED VISIT' }, false],
  ['but for its authority', { authority: 'Hartside' }, false],
  ['but for every date', { receivedOn: day('2026-02-17'), inspectedFrom: day('2026-01-13') }, false],
  ['but for the day of receipt and the last on site', { receivedOn: null, inspectedTo: day('2026-01-17') }, false],
])('the same %s', (_what, difference, isSame) => {
  expect(isSameInspection(one, { ...one, ...difference })).toBe(isSame)
})

test('two of which no date is known are not the same', () => {
  expect(isSameInspection({ ...one, ...UNKNOWN }, { ...one, ...UNKNOWN })).toBe(false)
})
