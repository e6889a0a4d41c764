import { type CalendarDate, isCalendarDate } from '../../lib/calendar-date.ts'
import { MONTHS } from '../../lib/date-words.ts'

const IN_SMALL = MONTHS.map((month) => month.toLowerCase())
const MONTH = MONTHS.join('|')
const DATE = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(\\d{1,2})(?:st|nd|rd|th)?(?: (${MONTH}))?(?: (\\d{4}))?`
const RANGE = new RegExp(`\\b${DATE}(?:\\s*(?:to|and|until|[-–—])\\s*${DATE})?`, 'gi')

export type DateRange = { from: CalendarDate; to: CalendarDate }

/** The first date or range of dates in the text: "11 to 15 December 2023" lends its month and year to the first day. */
export function dateRangeIn(text: string): DateRange | null {
  for (const [, day1, month1, year1, day2, month2, year2] of inWords(text).matchAll(RANGE)) {
    const month = month2 ?? month1
    const year = year2 ?? year1
    const to = day2 ? dateOf(day2, month, year) : dateOf(day1, month, year)
    const from = dateOf(day1, month1 ?? month, year1 ?? year)
    if (from && to && from <= to) return { from, to }
  }
  return null
}

/** 12/09/2016 as 12 September 2016: the day comes first, as it does in this country. */
function inWords(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\b\d{1,2}\/\d{1,2}\/\d{4}\b/g, (figures) => {
    const [day, month, year] = figures.split('/')
    const name = MONTHS[Number(month) - 1]
    return name ? `${day} ${name} ${year}` : figures
  })
}

export function dateIn(text: string): CalendarDate | null {
  return dateRangeIn(text)?.from ?? null
}

function dateOf(day: string | undefined, month: string | undefined, year: string | undefined): CalendarDate | null {
  if (!day || !month || !year) return null
  const text = `${year}-${String(IN_SMALL.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}
