import type { Tx } from '../../db/tables.ts'
import { record } from '../history/record.ts'
import { corrections } from './corrections.ts'
import { detailsOf, namesIn } from './plan-queries.ts'
import { type Telling, tellHandOvers } from './telling.ts'

/** In whose hands an action is to be: what is not named stays. */
export type NewHands = { id: number; ownerId?: number; accountableId?: number }

/** The part of handing over that is the actions' own: whoever calls it has looked that each is open and in the hands it is taken from. */
export async function giveActions(tx: Tx, given: readonly NewHands[], telling: Telling): Promise<void> {
  const names = await namesIn(tx)
  const handedOver = []
  for (const { id, ...hands } of given) {
    const before = await detailsOf(tx, id)
    const after = { ...before, ...hands }
    const version = await save(tx, id, hands)
    await record(tx, { about: 'action', id, kind: 'action changed', changes: corrections(before, after, names) }, telling)
    handedOver.push({ ...after, version, from: before })
  }
  await tellHandOvers(tx, handedOver, telling)
}

async function save(tx: Tx, id: number, hands: Omit<NewHands, 'id'>): Promise<number> {
  const { version } = await tx
    .updateTable('actions')
    .set((is) => ({ ...hands, version: is('version', '+', 1) }))
    .where('id', '=', id)
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
