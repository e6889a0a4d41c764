import type { Db } from '../../db/tables.ts'
import { openDuties } from '../duties/queries.ts'
import type { OpenPlan } from './handing-over.ts'

/** Whose every open action and duty is, the first due first. */
export async function openPlan(db: Db): Promise<OpenPlan> {
  const actions = await db
    .selectFrom('actions')
    .select(['id', 'what', 'ownerId', 'accountableId'])
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  const duties = (await openDuties(db)).map(({ id, template, owner }) => ({ id, name: template.name, ownerId: owner?.id ?? null }))
  return { actions, duties }
}
