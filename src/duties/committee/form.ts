import { z } from 'zod'
import type { LeadTimes } from '../../deadlines/plan-back.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { readDate } from '../../lib/date-words.ts'
import { requiredText, versionShown } from '../../lib/fields.ts'

const MOST_DAYS = 100
const MOST_MEETINGS = 100

export const meetingsForm = z.object({
  body: requiredText('who meets', 100).transform((text) => text.replaceAll(/\s+/g, ' ')),
  dates: requiredText('the dates of its meetings', 5000).transform(datesIn),
})

/** A year's meetings pasted from the council's calendar, one a line: a date given twice stands twice, every line that is no date is named. */
function datesIn(text: string, issues: z.RefinementCtx): CalendarDate[] {
  const lines = text.split(/[\n;]/).map((line) => line.trim())
  const given = lines.filter((line) => line !== '')
  for (const line of new Set(given)) {
    if (!readDate(line))
      issues.addIssue(`“${line.slice(0, 50)}” is not a real date: write it like 27/3/2026 or 27 March 2026, one on each line`)
  }
  if (new Set(given).size > MOST_MEETINGS) issues.addIssue(`Add no more than ${MOST_MEETINGS} meetings at once`)
  return given.flatMap((line) => readDate(line) ?? []).toSorted()
}

const dayKind = z.enum(['working', 'calendar'], 'Choose working days or days')

export const leadTimesForm = z.object({
  draftLength: days('how long writing the draft takes'),
  draftDayKind: dayKind,
  clearanceLength: days('how long legal and finance clearance takes'),
  clearanceDayKind: dayKind,
  noticeLength: days('the clear days of notice in the forward plan'),
  noticeDayKind: dayKind,
  agendaLength: days('the clear days of the agenda'),
  agendaDayKind: dayKind,
  callInLength: days('how long publishing the decision and call-in take'),
  callInDayKind: dayKind,
  version: versionShown(),
})

export type LeadTimeFields = z.output<typeof leadTimesForm>

export function leadTimesFrom(fields: Omit<LeadTimeFields, 'version'>): LeadTimes {
  return {
    draft: { length: fields.draftLength, dayKind: fields.draftDayKind },
    clearance: { length: fields.clearanceLength, dayKind: fields.clearanceDayKind },
    notice: { length: fields.noticeLength, dayKind: fields.noticeDayKind },
    agenda: { length: fields.agendaLength, dayKind: fields.agendaDayKind },
    callIn: { length: fields.callInLength, dayKind: fields.callInDayKind },
  }
}

function days(name: string) {
  return requiredText(name, 20).transform((text, issues) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number <= MOST_DAYS) return number
    issues.addIssue(`Enter ${name}: a whole number from 0 to ${MOST_DAYS}`)
    return z.NEVER
  })
}
