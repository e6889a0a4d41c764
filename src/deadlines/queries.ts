import type { Db } from '../../db/tables.ts'
import { bankHolidaysFrom } from './bank-holidays.ts'
import type { BankHolidays } from './working-days.ts'

export async function bankHolidaysOf(db: Db): Promise<BankHolidays> {
  return bankHolidaysFrom(await db.selectFrom('bankHolidays').select(['day as date', 'title']).execute())
}
