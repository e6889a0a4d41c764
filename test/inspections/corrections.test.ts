import { corrections } from '../../src/inspections/corrections.ts'
import { datesOnSite, INSPECTION_KINDS, type InspectionDraft, kindWords } from '../../src/inspections/inspection.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'

const draft: InspectionDraft = {
  kind: 'ILACS',
  authority: 'Westmere',
  inspectedFrom: day('2026-01-12'),
  inspectedTo: null,
  publishedOn: null,
  receivedOn: day('2026-02-16'),
  leadInspector: null,
  judgements: [],
}

test('nothing differs between a record and itself', () => expect(corrections(draft, { ...draft })).toEqual([]))

test('each field that differs is named and said in full', () => {
  const after = { ...draft, inspectedTo: day('2026-01-16'), leadInspector: 'Imogen Vale', judgements: [{ area: 'Leaders', grade: 'Good' }] }
  expect(corrections(draft, after)).toEqual([
    { field: 'last day on site', from: 'not given', to: 'Friday 16 January 2026' },
    { field: 'lead inspector', from: 'not given', to: 'Imogen Vale' },
    { field: 'judgements', from: 'none', to: 'Leaders: Good' },
  ])
})

test.each([
  [day('2026-01-12'), day('2026-01-16'), 'Monday 12 January 2026 to Friday 16 January 2026'],
  [day('2026-01-12'), day('2026-01-12'), 'Monday 12 January 2026'],
  [null, day('2026-01-16'), 'Friday 16 January 2026'],
  [null, null, null],
])('on site from %s to %s is said as %s', (inspectedFrom, inspectedTo, words) =>
  expect(datesOnSite({ inspectedFrom, inspectedTo })).toBe(words),
)

test('every kind of inspection has words of its own', () =>
  expect(new Set(INSPECTION_KINDS.map(kindWords)).size).toBe(INSPECTION_KINDS.length))
