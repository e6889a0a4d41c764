import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { NewLetter } from '../../mail/letter.ts'
import type { Challenge } from './challenge.ts'

/** It links to the question: what people write of their work is in no letter. */
export type ChallengeFacts = { challengeId: number; actionId: number; what: string; updateOn: CalendarDate; by: string }

type Told = Pick<Challenge, 'id' | 'updateOn' | 'action'> & { by: string; personId: number; tryAfter: Date }

export function challengedLetter(told: Told): NewLetter<'challenged'> {
  return letter('challenged', told)
}

export function answeredLetter(told: Told): NewLetter<'challenge-answered'> {
  return letter('challenge-answered', told)
}

function letter<Kind extends 'challenged' | 'challenge-answered'>(kind: Kind, { id, updateOn, action, by, personId, tryAfter }: Told) {
  const key = `challenge/${id}/${kind === 'challenged' ? 'asked' : 'answered'}`
  return {
    key: `${key}/${personId}`,
    personId,
    kind,
    facts: { challengeId: id, actionId: action.id, what: action.what, updateOn, by },
    warnings: [{ key, about: 'action' as const, aboutId: action.id }],
    tryAfter,
  }
}

declare module '../../mail/letter.ts' {
  interface Letters {
    challenged: ChallengeFacts
    'challenge-answered': ChallengeFacts
  }
}
