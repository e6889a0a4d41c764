import { lengthWords } from '../../deadlines/deadline-words.ts'
import type { DayCount } from '../../deadlines/days-around.ts'
import { passedSteps, type PlannedMeeting } from '../../deadlines/plan-back.ts'
import { fullDate } from '../../lib/date-words.ts'
import { dayOf } from './meeting-words.ts'
import type { CommitteePlan } from './plan.ts'

/** Of the council's own parts, which can be made up for: how much time is left for them, beside what they take. */
export function hurryWords({ steps }: PlannedMeeting, plan: CommitteePlan): string[] {
  const passed = new Set(passedSteps(steps, plan.today).map(({ name }) => name))
  if (passed.has('agenda published')) return []
  if (passed.has('draft ready')) return [unlessReady(steps, plan)]
  return passed.has('draft begun') ? [unlessBegun(steps, plan)] : []
}

function unlessReady(steps: PlannedMeeting['steps'], { leadTimes, leftUntil, today }: CommitteePlan): string {
  const agenda = dayOf(steps, 'agenda published')
  const end = agenda ?? dayOf(steps, 'meeting') ?? today
  const before = agenda ? `the agenda is published by ${fullDate(agenda)}` : `the meeting on ${fullDate(end)}`
  const parts = `writing it${taking(leadTimes.draft)} and legal and finance clearance${taking(leadTimes.clearance)}`
  const ready = fullDate(dayOf(steps, 'draft ready') ?? today)
  return `The draft had to be ready by ${ready}. Unless it is, ${parts} no longer fit before ${before}: ${leftUntil(end)}.`
}

function unlessBegun(steps: PlannedMeeting['steps'], { leadTimes, leftUntil, today }: CommitteePlan): string {
  const ready = dayOf(steps, 'draft ready') ?? today
  const takes = `Writing the draft takes ${lengthWords(leadTimes.draft)} by your lead times, and no longer fits`
  return `${takes}: it must be ready by ${fullDate(ready)}, ${leftUntil(ready)}. Unless it is begun already, write it faster.`
}

function taking(count: DayCount): string {
  return count.length > 0 ? ` (${lengthWords(count)})` : ''
}
