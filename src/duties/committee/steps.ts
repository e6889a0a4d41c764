import type { PlannedMeeting, Step, StepName } from '../../deadlines/plan-back.ts'
import { fullDate, longDate } from '../../lib/date-words.ts'
import { countWords } from './lead-times.ts'
import type { CommitteePlan } from './plan.ts'

/** One line of the plan, as it is read in a table, on a calendar line and in a calendar. */
export type StepWords = { on: string; what: string; how: string[]; state: { words: string; isMissed: boolean } }

/** `long` for a table, `short` for a calendar line. Each can follow a day. */
export const STEP_WORDS: Record<StepName, { long: string; short: string; before: string; isClear: boolean }> = {
  'draft begun': { long: 'Start writing the draft', short: 'start the draft', before: 'before the draft is ready', isClear: false },
  'draft ready': {
    long: 'The draft is ready and goes to legal and finance',
    short: 'draft ready',
    before: 'before the agenda is published',
    isClear: false,
  },
  'notice published': {
    long: 'Publish notice of the decision in the forward plan',
    short: 'notice published',
    before: 'before the meeting',
    isClear: true,
  },
  'agenda published': {
    long: 'Publish the agenda and the papers, cleared by legal and finance',
    short: 'agenda published',
    before: 'before the meeting',
    isClear: true,
  },
  meeting: { long: 'The meeting decides', short: 'the meeting', before: '', isClear: false },
  'call-in over': {
    long: 'Last day on which the decision can be called in',
    short: 'call-in ends',
    before: 'after the meeting',
    isClear: false,
  },
  'decision in force': { long: 'The council can act on the decision', short: 'council can act', before: '', isClear: false },
}

/** Every step to this meeting, and the deadline after them. */
export function stepsInWords({ meeting, steps }: PlannedMeeting, plan: CommitteePlan): StepWords[] {
  const lines = steps.map((step) => ({
    on: fullDate(step.on),
    what: step.name === 'meeting' ? `${meeting.body} meets and decides` : STEP_WORDS[step.name].long,
    how: howCounted(step),
    state: stateOf(step, plan),
  }))
  return [
    ...lines,
    {
      on: fullDate(plan.dueOn),
      what: `The deadline: ${plan.duty.name}`,
      how: [],
      state: stateOf({ name: 'deadline', on: plan.dueOn }, plan),
    },
  ]
}

/** Enough to count it again by hand. */
export function howCounted({ name, on, count, movedFrom, skipped }: Step): string[] {
  if (name === 'decision in force')
    return [count ? 'The first working day when nobody can call it in any more' : 'At once: there is no call-in']
  if (!count) return []
  const { before, isClear } = STEP_WORDS[name]
  const counted = count.length === 0 ? `On the day ${before.replace(/^before /, '')}` : `${countWords(count, isClear)} ${before}`
  return [
    counted,
    ...(skipped.length > 0 ? [`Not counted: ${skipped.map(({ date, why }) => `${why}, ${longDate(date)}`).join('; ')}`] : []),
    ...(movedFrom ? [`The last day would be ${fullDate(movedFrom)}: ${fullDate(on)} is the working day before`] : []),
  ]
}

// From the meeting on nobody can miss anything: what is past has happened, if the meeting decided.
const HAPPENS: ReadonlySet<string> = new Set<StepName>(['meeting', 'call-in over', 'decision in force'])

function stateOf({ name, on }: { name: string; on: Step['on'] }, { today, leftUntil }: CommitteePlan): StepWords['state'] {
  if (on < today && HAPPENS.has(name)) return { words: 'Past', isMissed: false }
  if (on < today) return { words: 'Already missed, unless done by then', isMissed: true }
  return { words: on === today ? 'Today' : leftUntil(on), isMissed: false }
}
