import type { Database, Tx } from '../../db/tables.ts'
import { record, saveEdit, type Stamp } from '../history/record.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import type { ActionDetails, ActionDraft } from './action.ts'
import { corrections } from './corrections.ts'
import { detailsOf, namesIn } from './plan-queries.ts'
import { tellHandOvers, tellingFor, tellNewHands, tellNothingOf } from './telling.ts'

export type ActionEdit = ActionDetails & { version: number }

/** Answers the ids of those added. Twice is harmless: an action that is there already, the same in everything, is not added again. */
export async function addActions(db: Database, drafts: ActionDraft[], stamp: Stamp): Promise<number[]> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    const names = await namesIn(tx)
    const added = []
    for (const draft of drafts) {
      if (await isThere(tx, draft)) continue
      const id = await addAction(tx, draft, stamp)
      const { what, ownerId, dueOn } = draft
      await record(tx, { about: 'action', id, kind: 'action added', what, owner: names.person(ownerId), dueOn }, stamp)
      added.push({ ...draft, id, version: 1 })
    }
    await tellNewHands(tx, added, telling)
    return added.map(({ id }) => id)
  })
}

/** Stale when somebody saved, signed off or withdrew it after the version was opened: then nothing is saved. */
export async function editAction(db: Database, id: number, { edit, ...stamp }: Stamp & { edit: ActionEdit }): Promise<Saved> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    const before = await detailsOf(tx, id)
    const changes = corrections(before, edit, await namesIn(tx))
    const event = { about: 'action', id, kind: 'action changed', changes } as const
    const saved = await saveEdit(tx, { changes, update: updateOf(tx, id, edit), event }, stamp)
    if (saved !== 'saved') return saved
    await tx.deleteFrom('actionRecommendations').where('actionId', '=', id).execute()
    await answer(tx, id, edit.recommendationIds)
    await tellHandOvers(tx, [{ ...before, ...edit, version: edit.version + 1, from: before }], telling)
    return saved
  })
}

/** True if it was open and now is withdrawn. Twice is harmless: the second time changes nothing and leaves no line of history. */
export function withdrawAction(db: Database, id: number, { because, ...stamp }: Stamp & { because: string }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('actions')
      .set((eb) => ({ withdrawnOn: londonDay(stamp.at), withdrawnBecause: because, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('signedOffOn', 'is', null)
      .where('withdrawnOn', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await record(tx, { about: 'action', id, kind: 'action withdrawn', because }, stamp)
    await tellNothingOf(tx, { id }, stamp.at)
    return true
  })
}

async function isThere(tx: Tx, { recommendationIds, ...details }: ActionDraft): Promise<boolean> {
  const answered = await tx
    .selectFrom('actions')
    .innerJoin('actionRecommendations', 'actionId', 'actions.id')
    .select(['actionId', 'recommendationId'])
    .where((eb) => eb.and(details))
    .where('withdrawnOn', 'is', null)
    .execute()
  const twins = Map.groupBy(answered, ({ actionId }) => actionId).values()
  return twins.some((twin) => isSame(new Set(twin.map(({ recommendationId }) => recommendationId)), new Set(recommendationIds)))
}

function isSame<Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean {
  return one.symmetricDifference(other).size === 0
}

async function addAction(tx: Tx, { recommendationIds, ...draft }: ActionDraft, { at }: Stamp): Promise<number> {
  const dates = { createdOn: londonDay(at), originalDueOn: draft.dueOn }
  const { id } = await tx
    .insertInto('actions')
    .values({ ...draft, ...dates })
    .returning('id')
    .executeTakeFirstOrThrow()
  await answer(tx, id, recommendationIds)
  return id
}

/** Of an open action alone, as it was when its form was opened. */
function updateOf(tx: Tx, id: number, { recommendationIds: _answered, version, ...after }: ActionEdit) {
  return tx
    .updateTable('actions')
    .set({ ...after, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('signedOffOn', 'is', null)
    .where('withdrawnOn', 'is', null)
}

async function answer(tx: Tx, actionId: number, recommendationIds: number[]): Promise<void> {
  const links = [...new Set(recommendationIds)].map((recommendationId) => ({ actionId, recommendationId }))
  if (links.length > 0) await tx.insertInto('actionRecommendations').values(links).execute()
}
