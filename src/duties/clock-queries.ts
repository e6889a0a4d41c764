import type { Db } from '../../db/tables.ts'
import type { TemplateRecord } from '../deadlines/duty-template.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import type { TemplateDraft } from '../deadlines/template-form.ts'
import type { BankHolidays } from '../deadlines/working-days.ts'
import { type Movement, movementsBetween, movementsByHolidays } from './movement.ts'
import { openDuties } from './queries.ts'

/** Every open clock that another rule would move. */
export async function movedByTemplate(db: Db, { key }: Pick<TemplateRecord, 'key'>, after: TemplateDraft): Promise<Movement[]> {
  const holidays = await bankHolidaysOf(db)
  const theirs = (await openDuties(db)).filter(({ template }) => template.key === key)
  return theirs.flatMap((duty) => movementsBetween(duty, { ...duty, template: { ...after, key, places: duty.template.places } }, holidays))
}

/** Every open clock that other holidays would move. */
export async function movedByHolidays(db: Db, before: BankHolidays, after: BankHolidays): Promise<Movement[]> {
  return (await openDuties(db)).flatMap((duty) => movementsByHolidays(duty, before, after))
}
