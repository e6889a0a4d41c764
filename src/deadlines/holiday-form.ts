import { z } from 'zod'
import { isWeekend } from '../lib/calendar-date.ts'
import { fullDate, weekdayOf } from '../lib/date-words.ts'
import { day, requiredText } from '../lib/fields.ts'
import type { BankHolidays } from './working-days.ts'

/** A day proclaimed for once, which no working day can be any more. */
export function holidayForm({ titles }: Pick<BankHolidays, 'titles'>) {
  return z.object({
    date: day('the date of the bank holiday').superRefine((date, issues) => {
      const title = titles.get(date)
      if (title) issues.addIssue(`${fullDate(date)} is a bank holiday already: ${title}`)
      else if (isWeekend(date)) issues.addIssue(`${fullDate(date)} is a ${weekdayOf(date)}, which is no working day anyway`)
    }),
    title: requiredText('what the bank holiday is called', 200),
    step: z.enum(['check', 'save', 'change']).default('check'),
  })
}
