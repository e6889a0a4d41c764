import { passedSteps, type PlannedMeeting, type StepName } from '../../deadlines/plan-back.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import { fullDate } from '../../lib/date-words.ts'
import { type Tag, tag } from '../../lib/tag.ts'
import { capitalised } from '../../lib/words.ts'
import type { CommitteePlan } from './plan.ts'

export type MeetingWords = { meeting: string; verdict: Tag; why: string }

/** Cabinet on Thursday 8 May 2014 */
export function nameOf({ meeting: { body, meetsOn } }: Pick<PlannedMeeting, 'meeting'>): string {
  return `${body} on ${fullDate(meetsOn)}`
}

export function meetingInWords(planned: PlannedMeeting, plan: CommitteePlan): MeetingWords {
  const verdicts = {
    works: tag(planned === plan.last ? 'The last that can work' : 'Can work', 'green'),
    'needs earlier notice': tag('Only if notice was given', 'orange'),
    'too late': tag('Too late', 'red'),
    over: tag('Has met', 'grey'),
    unknown: tag('Cannot be said', 'yellow'),
  }
  return { meeting: nameOf(planned), verdict: verdicts[planned.standing], why: capitalised(reasonOf(planned, plan)) }
}

/** Follows the name of the meeting. */
export function reasonOf(planned: PlannedMeeting, plan: CommitteePlan): string {
  const { standing, steps, problem } = planned
  const inForce = dayOf(steps, 'decision in force')
  if (standing === 'over')
    return inForce ? `if it decided, the council can act on its decision from ${fullDate(inForce)}${after(inForce, plan)}` : ''
  if (standing === 'unknown') return `it cannot be said whether it is in time. ${problem?.replace(/\.$/, '')}`
  if (standing === 'needs earlier notice') return `it can work only if ${conditionOf(planned, plan)}`
  const from = fullDate(inForce ?? plan.dueOn)
  if (standing === 'works')
    return `the council could act on its decision from ${from}${isHurried(steps, plan) ? ', if the draft is done faster than your lead times say' : ''}`
  return `the council could act on its decision only from ${from}, after the deadline`
}

function after(inForce: CalendarDate, { dueOn }: CommitteePlan): string {
  return inForce > dueOn ? ', after the deadline' : ''
}

/** its notice was published by Wednesday 9 April 2014. That day has passed; null while there is time for it. */
export function conditionOf({ steps, standing }: PlannedMeeting, { today }: CommitteePlan): string | null {
  if (standing === 'works') return null
  const passed = new Map(passedSteps(steps, today).map(({ name, on }) => [name, on]))
  const [notice, agenda] = [passed.get('notice published'), passed.get('agenda published')]
  if (notice && agenda)
    return `its notice was published by ${fullDate(notice)} and its agenda by ${fullDate(agenda)}. Those days have passed`
  return `its ${notice ? 'notice' : 'agenda'} was published by ${fullDate(notice ?? agenda ?? today)}. That day has passed`
}

/** What the council itself does before the agenda should have begun: it can be made up for. */
function isHurried(steps: PlannedMeeting['steps'], { today }: CommitteePlan): boolean {
  return passedSteps(steps, today).some(({ name }) => name === 'draft begun' || name === 'draft ready')
}

export function dayOf(steps: PlannedMeeting['steps'], name: StepName): CalendarDate | undefined {
  return steps.find((step) => step.name === name)?.on
}
