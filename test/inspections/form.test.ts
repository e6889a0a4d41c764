import { inspectionForm } from '../../src/inspections/form.ts'
import { calendarDate } from '../../src/lib/calendar-date.ts'
import { readForm } from '../../src/web/form.ts'

const form = inspectionForm(calendarDate('2026-03-02'))
const typed = {
  version: '1',
  kind: 'ILACS',
  authority: ' Westmere Borough Council ',
  inspectedFrom: '12 January 2026',
  inspectedTo: '16/1/2026',
  publishedOn: '',
  receivedOn: '16 2 2026',
  leadInspector: '',
  judgements: [
    { area: 'Overall effectiveness', grade: 'Good' },
    { area: '', grade: '' },
  ],
}
const mistakesIn = (changed: object) => {
  const reading = readForm(form, { ...typed, ...changed })
  return reading.ok ? [] : reading.form.errors.map(({ field, message }) => `${field}: ${message}`)
}

test('what is left empty is not known, and an empty row is no judgement', () => {
  expect(readForm(form, typed)).toEqual({
    ok: true,
    value: {
      version: 1,
      step: 'check',
      kind: 'ILACS',
      authority: 'Westmere Borough Council',
      inspectedFrom: '2026-01-12',
      inspectedTo: '2026-01-16',
      publishedOn: null,
      receivedOn: '2026-02-16',
      leadInspector: null,
      judgements: [{ area: 'Overall effectiveness', grade: 'Good' }],
    },
  })
})

test('every mistake is told at once, those between dates among them', () => {
  expect(
    mistakesIn({ kind: 'PARTY', authority: '', inspectedTo: '11 1 2026', judgements: [{ area: 'Leaders', grade: '' }] }).toSorted(),
  ).toEqual([
    'authority: Enter the authority',
    'inspectedTo: The last day on site must be the same as or after the first',
    'judgements[0][grade]: Enter the grade',
    'kind: Select the kind of inspection',
  ])
})

test.each([
  [{ receivedOn: '3/3/2026' }, 'receivedOn: The date the report was received must be today or in the past'],
  [{ receivedOn: '11/1/2026' }, 'receivedOn: The date the report was received must be the same as or after the first day on site'],
  [{ publishedOn: '3/3/2026' }, 'publishedOn: The date the report was published must be today or in the past'],
  [{ publishedOn: '11/1/2026' }, 'publishedOn: The date the report was published must be the same as or after the first day on site'],
  [{ receivedOn: '31/2/2026' }, 'receivedOn: The date the report was received must be a real date, like 27/3/2026 or 27 March 2026'],
  [{ receivedOn: '1/1/1800' }, 'receivedOn: The date the report was received must be between 1900 and 2099'],
  [{ receivedOn: '' }, 'receivedOn: Enter the date the report was received'],
  [{ judgements: { 0: { area: '', grade: 'Good' } } }, 'judgements[0][area]: Enter what was judged'],
  [{ version: 'new' }, 'version: Open the page again: it does not say which version it shows'],
])('%o is refused', (changed, mistake) => expect(mistakesIn(changed)).toEqual([mistake]))

test.each([[{ receivedOn: '2/3/2026' }], [{ judgements: undefined }], [{ judgements: 'none' }], [{ inspectedFrom: '' }]])(
  '%o is taken',
  (changed) => expect(mistakesIn(changed)).toEqual([]),
)
