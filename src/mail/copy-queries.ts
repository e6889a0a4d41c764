import type { Tx } from '../../db/tables.ts'
import { londonDay } from '../lib/clock.ts'
import { coversToday } from '../people/cover/queries.ts'
import type { LetterKind, NewLetter } from './letter.ts'

/** Told at once about somebody's work. The letter of the day gathers what whoever covers is told too; links and covers are private. */
const COPIED: ReadonlySet<LetterKind> = new Set(['assigned', 'unassigned', 'challenged', 'challenge-answered'])

/** The same for whoever covers for its reader on the day it goes; null when nobody does. */
export async function copyForCover<Kind extends LetterKind>(tx: Tx, letter: NewLetter<Kind>, at: Date): Promise<NewLetter<Kind> | null> {
  const { kind, personId, tryAfter } = letter
  if (!COPIED.has(kind)) return null
  const goesOn = londonDay(tryAfter > at ? tryAfter : at)
  const cover = (await coversToday(tx, goesOn)).find((each) => each.personId === personId)
  if (!cover) return null
  return {
    ...letter,
    key: `${letter.key}${asCopy({ personId, coverId: cover.coverId })}`,
    personId: cover.coverId,
    facts: { ...letter.facts, covering: [{ name: cover.person, until: cover.lastOn }] },
    warnings: letter.warnings.map((warning) => ({ ...warning, key: `${warning.key} for ${personId}` })),
  }
}

/** How the key of such a copy ends; what is not said is anybody. */
export function asCopy({ personId, coverId }: { personId?: number; coverId?: number }): string {
  return ` for ${personId ?? '%'} to ${coverId ?? '%'}`
}
