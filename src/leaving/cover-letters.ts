import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter } from '../mail/letter.ts'
import type { Cover } from '../people/cover/cover.ts'

/** To whoever covers: for whom, and when. `isOver`: they were to, and are not any more. */
export type CoveringFacts = { forName: string; firstOn: CalendarDate; lastOn: CalendarDate; isOver: boolean }

/** To whoever is covered, when somebody else arranged it. */
export type CoveredFacts = { byName: string; firstOn: CalendarDate; lastOn: CalendarDate; isOver: boolean }

type Told = { cover: Cover; isOver: boolean; tryAfter: Date }

export function coveringLetter({ cover, isOver, tryAfter }: Told): NewLetter<'covering'> {
  const { person: forName, firstOn, lastOn, coverId: personId } = cover
  return {
    ...common(cover, 'covering', { personId, isOver }),
    personId,
    kind: 'covering',
    facts: { forName, firstOn, lastOn, isOver },
    tryAfter,
  }
}

export function coveredLetter({ cover: told, isOver, tryAfter }: Told): NewLetter<'covered'> {
  const { cover: byName, firstOn, lastOn, personId } = told
  return {
    ...common(told, 'covered', { personId, isOver }),
    personId,
    kind: 'covered',
    facts: { byName, firstOn, lastOn, isOver },
    tryAfter,
  }
}

/** The version is the cover's own: changed later, it is told again. */
function common({ id, version, personId: about }: Cover, kind: string, { personId, isOver }: { personId: number; isOver: boolean }) {
  const key = `cover/${id}/${version}/${kind}${isOver ? '/over' : ''}`
  return { key: `${key}/${personId}`, warnings: [{ key, about: 'person' as const, aboutId: about }] }
}

declare module '../mail/letter.ts' {
  interface Letters {
    covering: CoveringFacts
    covered: CoveredFacts
  }
}
