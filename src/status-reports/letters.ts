import type { CalendarDate } from '../lib/calendar-date.ts'

export type PublishedLetter = { reportId: number; title: string; asAt: CalendarDate }

declare module '../mail/letter.ts' {
  interface Letters {
    'status-report-published': PublishedLetter
  }
}
