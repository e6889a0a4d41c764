import { readFileSync } from 'node:fs'
import type { DutyTemplate, InspectionKind } from '../../src/deadlines/duty-template.ts'

const templates: DutyTemplate[] = JSON.parse(readFileSync(new URL('../../db/reference/duty-templates.json', import.meta.url), 'utf8'))

test.each([
  ['ILACS', ['30 calendar', '70 working']],
  ['PRE-SIF', ['30 calendar', '70 working']],
  ['SIF', ['30 calendar', '70 working', '30 working']],
  ['FOCUSED VISIT', ['20 working', '70 working']],
  ['JTAI', ['70 working', 'no length']],
  ['SEND', ['35 working', '30 working']],
  ['MONITORING VISIT', []],
] satisfies [InspectionKind, string[]][])('an inspection of kind %s brings these clocks: %p', (kind, clocks) => {
  expect(templates.filter(({ inspectionKinds }) => inspectionKinds.includes(kind)).map(clockOf)).toEqual(clocks)
})

test('the council publishes within 30 days, and beside it stand the 30 working days of the Regulations', () => {
  expect(templates.filter(({ regulations }) => regulations)).toMatchObject([
    { key: 'publish-report', length: 30, dayKind: 'calendar', regulations: { length: 30, dayKind: 'working' } },
  ])
})

test('only the lengths for area SEND are unconfirmed', () => {
  expect(templates.filter(({ certain }) => !certain).map(({ key }) => key)).toEqual(['send-priority-plan', 'send-strategic-plan'])
})

test('every duty has a key of its own, and says who owes it, to whom, and by what law', () => {
  expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length)
  for (const { name, who, whereTo, source } of templates) expect([name, who, whereTo, source]).not.toContain('')
})

function clockOf({ length, dayKind }: DutyTemplate): string {
  return length === null ? 'no length' : `${length} ${dayKind}`
}
