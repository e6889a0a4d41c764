import type { BankHolidays } from '../deadlines/working-days.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { numberOf } from '../recommendations/recommendation.ts'
import { type Action, type Stage, stageOf } from './action.ts'
import { claimIsStale } from './claim.ts'
import { missedRounds, type Round } from './missed-rounds.ts'
import { type OwnRating, type Rated, ratingOf } from './rating.ts'

export type LastUpdate = {
  id: number
  roundId: number
  on: CalendarDate
  ownRating: OwnRating
  forecastOn: CalendarDate
  impact: string | null
}

/** A recommendation that an action answers. */
export type Answered = { id: number; inspectionId: number; position: number; number: string | null; text: string }

export type ActionFacts = Action & {
  ownerName: string
  accountableName: string
  firstUpdateOn: CalendarDate | null
  lastUpdate: LastUpdate | null
  recommendations: Answered[]
}

export type RatedAction = ActionFacts & Rated & { stage: Stage; missedRounds: number; isSilent: boolean }

/** What an action is held against. `closedRounds` are all that have closed, the earliest first. */
export type Yardstick = {
  today: CalendarDate
  closedRounds: readonly Round[]
  silentAfterRounds: number
  staleClaimAfterWorkingDays: number
  holidays: BankHolidays
}

export function rated(action: ActionFacts, yardstick: Yardstick): RatedAction {
  const { today, closedRounds, silentAfterRounds, staleClaimAfterWorkingDays: staleAfterWorkingDays, holidays } = yardstick
  const stage = stageOf(action, today)
  const missed = missedRounds({ ...action, lastUpdateOn: action.lastUpdate?.on ?? null }, closedRounds)
  const stale = stage === 'awaiting sign-off' && claimIsStale({ ...action, staleAfterWorkingDays }, today, holidays)
  const rating = ratingOf({ ...action, missedRounds: missed, claimIsStale: stale }, today, { silentAfterRounds })
  return { ...action, ...rating, stage, missedRounds: missed, isSilent: isWatched(stage) && missed >= silentAfterRounds }
}

/** Its number and how it begins, at most so many letters of it. */
export function shortName(recommendation: Pick<Answered, 'number' | 'position' | 'text'>, most: number): string {
  const { text } = recommendation
  return `${numberOf(recommendation)}. ${text.length > most ? `${text.slice(0, text.lastIndexOf(' ', most))} …` : text}`
}

function isWatched(stage: Stage): boolean {
  return stage === 'in progress' || stage === 'awaiting sign-off'
}
