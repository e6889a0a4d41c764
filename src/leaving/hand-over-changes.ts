import type { Database, Tx } from '../../db/tables.ts'
import { giveActions, type NewHands } from '../actions/handing-over-changes.ts'
import { tellingFor } from '../actions/telling.ts'
import { giveDuties } from '../duties/choosing-changes.ts'
import { openDuties } from '../duties/queries.ts'
import type { Stamp } from '../history/record.ts'
import { byId } from '../lib/by-id.ts'
import { peopleButFor } from '../people/queries.ts'
import type { HandOver } from './hand-over-form.ts'
import { nameOf, takersOf } from './handing-over.ts'
import { thingsHeldBy } from './queries.ts'

/**
 * Everything that somebody holds goes to others, or nothing does: stale when something became theirs, or a taker cannot take it any
 * more, after the form was read. What is not theirs any more stays where it went.
 */
export async function handOver(
  db: Database,
  person: { id: number },
  { choices, ...stamp }: Stamp & { choices: readonly HandOver[] },
): Promise<'saved' | 'stale'> {
  const telling = await tellingFor(db, stamp)
  return db.transaction().execute(async (tx) => {
    const others = await peopleButFor(tx, person)
    const chosen = new Map(choices.map((choice) => [nameOf(choice), choice.taker.id]))
    const held = (await thingsHeldBy(tx, person)).map((item) => ({
      ...item,
      taker: takersOf(item, others).find(({ id }) => id === chosen.get(nameOf(item))),
    }))
    const given = held.flatMap(({ taker, ...item }) => (taker ? [{ ...item, taker }] : []))
    if (given.length < held.length) return 'stale'
    await giveActions(tx, newHandsIn(given), telling)
    await giveDuties(tx, await dutiesIn(tx, given), telling)
    return 'saved'
  })
}

/** An action's owner and its accountable director may both change: that is one change of one action. */
function newHandsIn(given: readonly HandOver[]): NewHands[] {
  const ofActions = given.filter(({ part }) => part !== 'duty')
  return [...Map.groupBy(ofActions, ({ id }) => id)].map(([id, parts]) => {
    const hands: NewHands = { id }
    for (const { part, taker } of parts) hands[part === 'owner' ? 'ownerId' : 'accountableId'] = taker.id
    return hands
  })
}

async function dutiesIn(tx: Tx, given: readonly HandOver[]): Promise<Parameters<typeof giveDuties>[1]> {
  const duties = byId(await openDuties(tx))
  return given.flatMap(({ part, id, taker }) => {
    const duty = part === 'duty' ? duties.get(id) : undefined
    return duty ? [{ duty, owner: taker }] : []
  })
}
