import type { DutyTemplate } from '../../src/deadlines/duty-template.ts'
import { calendarDate } from '../../src/lib/calendar-date.ts'

/** The two duties of a report received on this day: to publish it, and to publish the statement on it. */
export const receivedOn = calendarDate('2014-02-11')

export const PUBLISH_REPORT: DutyTemplate = {
  key: 'publish-report',
  inspectionKinds: ['ILACS'],
  name: 'Publish the inspection report',
  length: 30,
  dayKind: 'calendar',
  regulations: { length: 30, dayKind: 'working' },
  condition: null,
  who: 'The authority',
  places: [{ id: 1, words: 'The public', meant: 'public' }],
  source: 'S.I. 2007/462, regulation 2',
  certain: true,
  governedBy: 'council',
  metBy: 'checklist',
}
export const PUBLISH_STATEMENT: DutyTemplate = {
  ...PUBLISH_REPORT,
  key: 'publish-statement',
  name: 'Publish the statement',
  length: 70,
  dayKind: 'working',
  regulations: null,
}
