import { readFileSync } from 'node:fs'
import { bankHolidaysFrom } from '../../src/deadlines/bank-holidays.ts'

/** The holidays that ship with the product, 2012 to 2030. */
export const bankHolidays = bankHolidaysFrom(
  JSON.parse(readFileSync(new URL('../../db/reference/bank-holidays-england-and-wales.json', import.meta.url), 'utf8')),
)
