import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter } from '../mail/letter.ts'
import type { Cover } from '../people/cover/cover.ts'

/** To whoever covers: for whom, and when. `isOver`: they were to, and are not any more. `givesUpdates`: whom they cover for does. */
export type CoveringFacts = Told & { forName: string; givesUpdates: boolean }

/** To whoever is covered, when somebody else arranged it. */
export type CoveredFacts = Told & { byName: string }

type Told = { ofCover: number; firstOn: CalendarDate; lastOn: CalendarDate; isOver: boolean }

type Telling = { cover: Cover; isOver: boolean; tryAfter: Date }

export function coveringLetter({ cover, isOver, givesUpdates, tryAfter }: Telling & { givesUpdates: boolean }): NewLetter<'covering'> {
  const { id: ofCover, person: forName, firstOn, lastOn, coverId: personId } = cover
  return {
    ...common(cover, 'covering', { personId, isOver }),
    personId,
    kind: 'covering',
    facts: { ofCover, forName, firstOn, lastOn, isOver, givesUpdates },
    tryAfter,
  }
}

export function coveredLetter({ cover: told, isOver, tryAfter }: Telling): NewLetter<'covered'> {
  const { id: ofCover, cover: byName, firstOn, lastOn, personId } = told
  return {
    ...common(told, 'covered', { personId, isOver }),
    personId,
    kind: 'covered',
    facts: { ofCover, byName, firstOn, lastOn, isOver },
    tryAfter,
  }
}

/** Nothing is left of a letter that tells of this cover; one that tells of another of theirs stays as it is. */
export function withoutCover<Facts extends Told>({ id }: Cover): (facts: Facts) => Facts | null {
  return (facts) => (facts.ofCover === id ? null : facts)
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
