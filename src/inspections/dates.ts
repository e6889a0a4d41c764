import type { CalendarDate } from '../lib/calendar-date.ts'
import type { InspectionDraft } from './inspection.ts'

export type InspectionDates = Pick<InspectionDraft, 'inspectedFrom' | 'inspectedTo' | 'publishedOn' | 'receivedOn'>

type DateRule = {
  field: keyof InspectionDates
  message: string
  isBroken: (dates: Partial<InspectionDates>, today: CalendarDate) => boolean
}

/** A report is neither received before the inspectors came nor tomorrow. A date that is not given breaks no rule. */
export const DATE_RULES: DateRule[] = [
  {
    field: 'inspectedTo',
    message: 'The last day on site must be the same as or after the first',
    isBroken: ({ inspectedFrom, inspectedTo }) => isBefore(inspectedTo, inspectedFrom),
  },
  {
    field: 'publishedOn',
    message: 'The date the report was published must be the same as or after the first day on site',
    isBroken: ({ inspectedFrom, publishedOn }) => isBefore(publishedOn, inspectedFrom),
  },
  {
    field: 'publishedOn',
    message: 'The date the report was published must be today or in the past',
    isBroken: ({ publishedOn }, today) => isBefore(today, publishedOn),
  },
  {
    field: 'receivedOn',
    message: 'The date the report was received must be the same as or after the first day on site',
    isBroken: ({ inspectedFrom, receivedOn }) => isBefore(receivedOn, inspectedFrom),
  },
  {
    field: 'receivedOn',
    message: 'The date the report was received must be today or in the past',
    isBroken: ({ receivedOn }, today) => isBefore(today, receivedOn),
  },
]

function isBefore(one: CalendarDate | null | undefined, other: CalendarDate | null | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one < other
}
