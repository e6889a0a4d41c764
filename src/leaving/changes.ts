import type { Database, Tx } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import type { Saved } from '../lib/saved.ts'
import { type Correction, saveCorrection } from '../people/changes.ts'
import { openCovers } from '../people/cover/queries.ts'
import type { Person } from '../people/person.ts'
import { everyone, personById } from '../people/queries.ts'
import { moveWaysIn } from '../sign-in/link-changes.ts'
import { type ToHandOver, toHandOver } from './handing-over.ts'
import { unfitCovers } from './leaving.ts'
import { openPlan } from './queries.ts'

export type StillTheirs = { toHandOver: Pick<ToHandOver, 'text' | 'href' | 'needs'>[] }

/**
 * With everything that hangs on who somebody is. No role goes that open work still needs: then nothing is saved, and it is
 * listed. A link sent to an address that was mistyped opens nothing any more.
 */
export function correctPerson(db: Database, id: number, correction: Correction): Promise<Saved | StillTheirs> {
  return db.transaction().execute(async (tx) => {
    const { by, at, after, version } = correction
    const before = await personById(tx, id)
    if (before.leftOn || before.version !== version) return 'stale'
    const kept = await keptBy(tx, { ...before, ...after }, londonDay(at))
    if (kept.length > 0) return { toHandOver: kept }
    const saved = await saveCorrection(tx, before, correction)
    if (saved === 'saved' && after.email !== before.email) await moveWaysIn(tx, before, { by, at })
    return saved
  })
}

async function keptBy(tx: Tx, corrected: Person, today: CalendarDate): Promise<StillTheirs['toHandOver']> {
  const before = await everyone(tx)
  const after = before.map((person) => (person.id === corrected.id ? corrected : person))
  const covers = unfitCovers(await openCovers(tx, today), before, after).map(({ person, cover, personId }) => ({
    text: `The cover of ${person} by ${cover}`,
    href: `/people/${personId}`,
    needs: 'somebody else, or to end',
  }))
  return [...toHandOver(await openPlan(tx), before, after), ...covers]
}
