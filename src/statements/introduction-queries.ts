import type { Db } from '../../db/tables.ts'
import { isOwed } from '../duties/duty.ts'
import { dutiesOfInspection } from '../duties/queries.ts'
import { inspectionById } from '../inspections/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { draftedIntroduction } from './introduction.ts'
import { isAnswered } from './proof.ts'

/** What the first version for an inspection begins with. */
export async function introductionFor(db: Db, inspectionId: number): Promise<string> {
  const inspection = await inspectionById(db, inspectionId)
  const duty = (await dutiesOfInspection(db, inspectionId)).find((each) => isAnswered(each) && isOwed(each) && each.template.certain)
  const { councilName: council } = await settingsOf(db)
  return draftedIntroduction(inspection, { council, source: duty?.template.source ?? null })
}
