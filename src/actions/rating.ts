import { type CalendarDate, daysBetween } from '../lib/calendar-date.ts'
import { longDate } from '../lib/date-words.ts'
import { type StageFacts, startedOn, stageOf } from './action.ts'

export const OWN_RATINGS = ['on track', 'at risk', 'off track'] as const
export type OwnRating = (typeof OWN_RATINGS)[number]

/** From the worst to the best, as a recommendation ranks the ratings of its actions. */
export const RATINGS = ['late', 'off track', 'silent', 'at risk', 'on track', 'not started', 'complete', 'embedded'] as const
export type Rating = (typeof RATINGS)[number]

export type Colour = 'red' | 'amber' | 'green' | 'grey' | 'blue'

const COLOURS: Record<Rating, Colour> = {
  late: 'red',
  'off track': 'red',
  silent: 'red',
  'at risk': 'amber',
  'on track': 'green',
  'not started': 'grey',
  complete: 'blue',
  embedded: 'blue',
}

export type RatingFacts = StageFacts & {
  dueOn: CalendarDate
  embeddedOn?: CalendarDate | null
  lastUpdate: { on: CalendarDate; ownRating: OwnRating; forecastOn: CalendarDate } | null
  /** Closed rounds missed one after another, up to the last one; none once something has been said since. */
  missedRounds: number
  /** Claimed complete too long ago, and nobody has signed it off. */
  claimIsStale: boolean
}

export type Thresholds = { silentAfterRounds: number }

/** Null for a withdrawn action, which is counted nowhere. The reason is one plain sentence. */
export type Rated = { rating: Rating | null; reason: string }

/** Worked out, never typed: the first of these that holds. */
export function ratingOf(facts: RatingFacts, today: CalendarDate, thresholds: Thresholds): Rated {
  return withdrawn(facts) ?? complete(facts) ?? notStarted(facts, today) ?? red(facts, today, thresholds) ?? amber(facts) ?? onTrack(facts)
}

export function colourOf(rating: Rating): Colour {
  return COLOURS[rating]
}

function withdrawn({ withdrawnOn }: RatingFacts): Rated | null {
  return withdrawnOn && { rating: null, reason: `Withdrawn on ${longDate(withdrawnOn)}.` }
}

function complete({ signedOffOn, embeddedOn }: RatingFacts): Rated | null {
  if (!signedOffOn) return null
  const signedOff = `Signed off on ${longDate(signedOffOn)}`
  if (!embeddedOn) return { rating: 'complete', reason: `${signedOff}.` }
  return { rating: 'embedded', reason: `${signedOff} and found embedded on ${longDate(embeddedOn)}.` }
}

function notStarted(facts: RatingFacts, today: CalendarDate): Rated | null {
  return stageOf(facts, today) === 'not started' ? { rating: 'not started', reason: `Starts on ${longDate(facts.startOn)}.` } : null
}

function red(facts: RatingFacts, today: CalendarDate, { silentAfterRounds }: Thresholds): Rated | null {
  const { dueOn, completionClaimedOn, lastUpdate, missedRounds } = facts
  if (dueOn < today && !completionClaimedOn)
    return { rating: 'late', reason: `Due ${longDate(dueOn)}, ${ago(dueOn, today)}, and not claimed complete.` }
  if (lastUpdate?.ownRating === 'off track') return { rating: 'off track', reason: ownersWord(lastUpdate) }
  if (missedRounds >= silentAfterRounds) return { rating: 'silent', reason: nothingSaid(missedRounds) }
  return null
}

function amber(facts: RatingFacts): Rated | null {
  const reason = whyAtRisk(facts)
  return reason === null ? null : { rating: 'at risk', reason }
}

function whyAtRisk({ dueOn, completionClaimedOn, lastUpdate, missedRounds, claimIsStale }: RatingFacts): string | null {
  if (lastUpdate?.ownRating === 'at risk') return ownersWord(lastUpdate)
  if (lastUpdate && lastUpdate.forecastOn > dueOn)
    return `Forecast for ${longDate(lastUpdate.forecastOn)}, after it is due on ${longDate(dueOn)}.`
  if (missedRounds > 0) return nothingSaid(missedRounds)
  if (completionClaimedOn && claimIsStale) return `${claimed(completionClaimedOn)} and still not signed off.`
  return null
}

function onTrack(facts: RatingFacts): Rated {
  const { completionClaimedOn, lastUpdate } = facts
  if (completionClaimedOn) return { rating: 'on track', reason: `${claimed(completionClaimedOn)} and waiting for sign-off.` }
  if (lastUpdate) return { rating: 'on track', reason: ownersWord(lastUpdate) }
  return { rating: 'on track', reason: `Started on ${longDate(startedOn(facts))}, and no update has been missed.` }
}

function ago(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(date, today)
  return days === 1 ? '1 day ago' : `${days} days ago`
}

function ownersWord({ on, ownRating }: { on: CalendarDate; ownRating: OwnRating }): string {
  return `The owner’s update of ${longDate(on)} says it is ${ownRating}.`
}

function nothingSaid(rounds: number): string {
  return rounds === 1 ? 'No update in the last round.' : `No update in the last ${rounds} rounds.`
}

function claimed(on: CalendarDate): string {
  return `Claimed complete on ${longDate(on)}`
}
