import type { CalendarDate } from '../lib/calendar-date.ts'
import type { NewLetter } from '../mail/letter.ts'

/** It links to the question: what people write of their work is in no letter. */
export type ChallengeFacts = { challengeId: number; actionId: number; what: string; updateOn: CalendarDate; by: string }

/** A question about an update of an action, and who put it or answered it. */
export type ToldChallenge = { id: number; updateOn: CalendarDate; action: { id: number; what: string }; by: string; byId: number }

type Told = ToldChallenge & { personId: number; tryAfter: Date }

export function challengedLetter(told: Told): NewLetter<'challenged'> {
  return letter('challenged', told)
}

export function answeredLetter(told: Told): NewLetter<'challenge-answered'> {
  return letter('challenge-answered', told)
}

/** Nothing is left of a letter about this question; one about another stays as it is. */
export function withoutChallenge(id: number): (facts: ChallengeFacts) => ChallengeFacts | null {
  return (facts) => (facts.challengeId === id ? null : facts)
}

function letter<Kind extends 'challenged' | 'challenge-answered'>(kind: Kind, { id, updateOn, action, personId, tryAfter, ...told }: Told) {
  const key = `challenge/${id}/${kind === 'challenged' ? 'asked' : 'answered'}`
  return {
    key: `${key}/${personId}`,
    personId,
    kind,
    facts: { challengeId: id, actionId: action.id, what: action.what, updateOn, by: told.by },
    byId: told.byId,
    warnings: [{ key, about: 'action' as const, aboutId: action.id }],
    tryAfter,
  }
}

declare module '../mail/letter.ts' {
  interface Letters {
    challenged: ChallengeFacts
    'challenge-answered': ChallengeFacts
  }
}
