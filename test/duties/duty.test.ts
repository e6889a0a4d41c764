import { type DutyRecord, soonestFirst, stageOf, withDeadline } from '../../src/duties/duty.ts'
import { consequencesOf, movementsBetween, movementsByHolidays } from '../../src/duties/movement.ts'
import { outcomeWords } from '../../src/duties/duty-words.ts'
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
  places: [{ id: 1, words: 'Each partner', meant: 'partner' }],
  source: 'The Act',
  certain: true,
  governedBy: 'council',
  metBy: 'checklist',
  ...more,
})
const duty = (id: number, itsTemplate: DutyTemplate): DutyRecord => ({
  id,
  inspectionId: 1,
  authority: 'Westmere',
  inspectionKind: 'ILACS',
  receivedOn: day('2026-02-16'),
  template: itsTemplate,
  owner: null,
  confirmedOn: null,
  dropped: null,
  statedDueOn: null,
  governedBy: 'rule',
  governedBecause: null,
  discharge: null,
  version: 1,
})

const REPORT = duty(1, template('report'))
const STATEMENT = duty(2, template('statement', { length: 70, dayKind: 'working' }))
const JOINT = template('joint statement', { inspectionKinds: ['JTAI'] })

test('the duty due first comes first, and what has no date comes last', () => {
  const whenever = duty(3, template('whenever', { length: null }))
  const duties = [whenever, STATEMENT, REPORT].map((each) => withDeadline(each, day('2026-03-02'), holidays))
  expect(soonestFirst(duties).map(({ name }) => name)).toEqual(['report', 'statement', 'whenever'])
})

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

const DISCHARGED = {
  ...STATEMENT,
  discharge: {
    on: day('2026-05-20'),
    by: 'Dina Okafor',
    at: '2026-05-21T09:00:00.000Z',
    deadline: {
      name: 'statement',
      dueOn: day('2026-05-29'),
      clocks: { council: { dueOn: day('2026-05-29'), skipped: [] }, regulations: null },
      governs: 'council' as const,
      problem: null,
    },
  },
}

test('a discharged duty is neither moved nor dropped, whatever is corrected', () => {
  const after = { kind: 'JTAI' as const, receivedOn: day('2026-02-18') }
  expect(consequencesOf([DISCHARGED], after, { templates: [JOINT], holidays })).toEqual({ added: [JOINT], dropped: [], moved: [] })
  expect(movementsByHolidays([DISCHARGED], holidays, { titles: new Map(), years: new Set() })).toEqual([])
  expect(withDeadline(DISCHARGED, day('2027-01-04'), { titles: new Map(), years: new Set() })).toMatchObject({
    dueOn: '2026-05-29',
    timeLeft: null,
  })
})

test('what a director dropped is not brought back by a kind it belonged to already', () => {
  const dropped = { ...REPORT, dropped: { on: day('2026-02-17'), because: 'Published by the inspectorate for us' } }
  const after = { kind: 'SIF' as const, receivedOn: REPORT.receivedOn }
  expect(consequencesOf([dropped], after, { templates: [REPORT.template], holidays }).added).toEqual([])
  const elsewhere = { ...dropped, inspectionKind: 'JTAI' as const }
  expect(consequencesOf([elsewhere], after, { templates: [REPORT.template], holidays }).added).toEqual([REPORT.template])
})

test('both clocks of one duty move, each said by its own name', () => {
  const both = duty(1, template('report', { regulations: { length: 30, dayKind: 'working' } }))
  expect(movementsBetween(both, { ...both, receivedOn: day('2026-02-18') }, holidays)).toEqual([
    { dutyId: 1, duty: 'report', from: '2026-03-18', to: '2026-03-20' },
    { dutyId: 1, duty: 'report: the 30 working days of the Regulations', from: '2026-03-30', to: '2026-04-01' },
  ])
  const regulated = { ...both, template: { ...both.template, governedBy: 'regulations' as const } }
  expect(movementsBetween(both, regulated, holidays)).toEqual([{ dutyId: 1, duty: 'report', from: '2026-03-18', to: '2026-03-30' }])
  expect(movementsBetween(regulated, { ...regulated, receivedOn: day('2026-02-18') }, holidays)).toEqual([
    { dutyId: 1, duty: 'report', from: '2026-03-30', to: '2026-04-01' },
    { dutyId: 1, duty: 'report: the council’s own 30 days', from: '2026-03-18', to: '2026-03-20' },
  ])
})

test('where the letter governs, neither rule nor receipt moves the deadline, and what the rule comes to moves beside it', () => {
  const stated: DutyRecord = { ...STATEMENT, statedDueOn: day('2026-05-26'), governedBy: 'letter' }
  expect(withDeadline(stated, day('2026-03-02'), holidays)).toMatchObject({
    dueOn: '2026-05-26',
    governs: 'letter',
    clocks: { council: { dueOn: '2026-05-29' } },
  })
  expect(movementsBetween(stated, { ...stated, receivedOn: day('2026-02-18') }, holidays)).toEqual([
    { dutyId: 2, duty: 'statement: the 70 working days of the rule', from: '2026-05-29', to: '2026-06-02' },
  ])
})

test.each([
  [{}, 'proposed'],
  [{ template: template('conditional', { condition: 'An area for priority action' }) }, 'to be confirmed'],
  [{ confirmedOn: day('2026-02-17') }, 'confirmed'],
  [{ dropped: { on: day('2026-02-17'), because: 'It does not apply' } }, 'dropped'],
  [{ discharge: DISCHARGED.discharge }, 'discharged'],
] satisfies [Partial<DutyRecord>, string][])('with %o it is %s', (facts, stage) => expect(stageOf({ ...REPORT, ...facts })).toBe(stage))

test.each([
  ['2026-03-10', '2026-03-13', 'Met 3 days early'],
  ['2026-03-13', '2026-03-13', 'Met on the last day'],
  ['2026-03-14', '2026-03-13', 'Met 1 day late'],
])('done on %s and due on %s it is %s', (on, dueOn, words) => expect(outcomeWords(day(on), day(dueOn))).toBe(words))
