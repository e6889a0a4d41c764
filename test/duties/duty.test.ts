import { type DutyRecord, placesOf, soonestFirst, withDeadline } from '../../src/duties/duty.ts'
import { consequencesOf, proposable } from '../../src/duties/movement.ts'
import type { DutyTemplate } from '../../src/deadlines/duty-template.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { bankHolidays as holidays } from '../support/bank-holidays.ts'

const template = (key: string, more: Partial<DutyTemplate> = {}): DutyTemplate => ({
  key,
  inspectionKinds: ['ILACS', 'SIF'],
  name: key,
  length: 30,
  dayKind: 'calendar',
  regulations: null,
  condition: null,
  who: 'The authority',
  whereTo: 'Each partner; a local newspaper',
  source: 'The Act',
  certain: true,
  ...more,
})
const duty = (id: number, itsTemplate: DutyTemplate): DutyRecord => ({
  id,
  inspectionId: 1,
  authority: 'Westmere',
  inspectionKind: 'ILACS',
  receivedOn: day('2026-02-16'),
  template: itsTemplate,
})

const REPORT = duty(1, template('report'))
const STATEMENT = duty(2, template('statement', { length: 70, dayKind: 'working' }))
const JOINT = template('joint statement', { inspectionKinds: ['JTAI'] })

test('the duty due first comes first, and what has no date comes last', () => {
  const whenever = duty(3, template('whenever', { length: null }))
  const duties = [whenever, STATEMENT, REPORT].map((each) => withDeadline(each, day('2026-03-02'), holidays))
  expect(soonestFirst(duties).map(({ name }) => name)).toEqual(['report', 'statement', 'whenever'])
})

test('each place it goes to is a line of its own', () => expect(placesOf(REPORT)).toEqual(['Each partner', 'A local newspaper']))

test('a report received two days later moves both its deadlines', () => {
  const { moved } = consequencesOf([REPORT, STATEMENT], { kind: 'ILACS', receivedOn: day('2026-02-18') }, { templates: [], holidays })
  expect(moved).toEqual([
    { dutyId: 1, duty: 'report', from: '2026-03-18', to: '2026-03-20' },
    { dutyId: 2, duty: 'statement', from: '2026-05-29', to: '2026-06-02' },
  ])
})

test('over a weekend the working days stay and only the calendar days move', () => {
  const friday = { ...STATEMENT, receivedOn: day('2026-02-20') }
  const report = { ...REPORT, receivedOn: day('2026-02-20') }
  const { moved } = consequencesOf([report, friday], { kind: 'ILACS', receivedOn: day('2026-02-21') }, { templates: [], holidays })
  expect(moved.map(({ duty: name }) => name)).toEqual(['report'])
})

test('of another kind, an inspection drops the duties that are not its own and gains those that are', () => {
  const { added, dropped, moved } = consequencesOf(
    [REPORT],
    { kind: 'JTAI', receivedOn: day('2026-02-18') },
    { templates: [JOINT], holidays },
  )
  expect(added).toEqual([JOINT])
  expect(dropped).toEqual([REPORT])
  expect(moved).toEqual([])
})

test('a duty both kinds share is neither dropped nor added', () => {
  const after = { kind: 'SIF' as const, receivedOn: REPORT.receivedOn }
  expect(consequencesOf([REPORT], after, { templates: [REPORT.template], holidays })).toEqual({ added: [], dropped: [], moved: [] })
})

test('a duty with a condition waits for a director to confirm it', () => {
  expect(proposable([JOINT, template('conditional', { condition: 'An area for priority action' })])).toEqual([JOINT])
})
