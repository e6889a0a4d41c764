import { lengthWords } from '../../deadlines/deadline-words.ts'
import type { PlannedMeeting } from '../../deadlines/plan-back.ts'
import { daysBetween } from '../../lib/calendar-date.ts'
import { fullDate } from '../../lib/date-words.ts'
import { capitalised } from '../../lib/words.ts'
import { hurryWords } from './hurry.ts'
import type { CommitteePlan } from './plan.ts'
import { callInWords, orMet } from './met.ts'
import { conditionOf, dayOf, type MeetingWords, meetingInWords, nameOf, reasonOf } from './meeting-words.ts'
import { type StepWords, stepsInWords } from './steps.ts'
import { type Way, waysOut } from './ways.ts'

/** The plan as a page says it: the answer first. */
export type PlanWords = {
  dueOn: string
  answer: string
  sentences: string[]
  /** To the meeting to work to, where there is one. */
  steps: StepWords[]
  meetings: MeetingWords[]
  /** What a council does when it cannot rely on a meeting; else nothing. */
  ways: Way[]
}

export function planInWords(plan: CommitteePlan): PlanWords {
  const { last, followed, dueOn } = plan
  return {
    dueOn: fullDate(dueOn),
    ...answerIn(plan),
    steps: followed ? stepsInWords(followed, plan) : [],
    meetings: plan.meetings.map((planned) => meetingInWords(planned, plan)),
    ways: last?.standing === 'works' ? [] : waysOut(plan),
  }
}

type Answer = Pick<PlanWords, 'answer' | 'sentences'>

function answerIn(plan: CommitteePlan): Answer {
  const { last, met } = plan
  if (last) return answerFor(last, plan)
  return met ? answerAfter(met, plan) : noAnswer(plan)
}

function answerFor(last: PlannedMeeting, plan: CommitteePlan): Answer {
  const notice = conditionOf(last, plan)
  return {
    answer: notice ? `${nameOf(last)} can work only if ${notice}.` : `${nameOf(last)} is the last meeting that can work.`,
    sentences: [
      ...(notice ? ifDone(last, plan) : mustBe(last.steps, plan).map((words) => `${capitalised(words)}.`)),
      inForceWords(last, plan),
      ...hurryWords(last, plan),
      ...orMet(plan),
      ...unknownWords(plan),
    ],
  }
}

function answerAfter(met: PlannedMeeting, plan: CommitteePlan): Answer {
  return {
    answer: `${nameOf(met)} has met.`,
    sentences: [...callInWords(met, plan), inForceWords(met, plan), IF_NOT, ...unknownWords(plan)],
  }
}

const IF_NOT = 'If it did not, no meeting entered here can work, and only the ways below are left.'

function noAnswer(plan: CommitteePlan): Answer {
  const { today, dueOn, meetings } = plan
  if (dueOn < today) return { answer: 'No meeting can work: the deadline has passed.', sentences: [] }
  const coming = meetings.filter(({ standing }) => standing !== 'over')
  const answer = coming.some(({ standing }) => standing === 'unknown')
    ? 'It cannot be said whether a meeting can work.'
    : 'No meeting can work.'
  if (coming.length > 0) return { answer, sentences: coming.map((planned) => `${nameOf(planned)}: ${reasonOf(planned, plan)}.`) }
  return {
    answer: 'No meeting can work: none is entered.',
    sentences: [`No meeting that may take this decision is entered from ${fullDate(today)} to the deadline, ${fullDate(dueOn)}.`],
  }
}

/** What is left to do where the notice was given; and that nothing is, where it was not. */
function ifDone({ steps }: PlannedMeeting, plan: CommitteePlan): string[] {
  const [left] = mustBe(steps, plan)
  return [
    left ? `If that was done, ${left}.` : 'If that was done, the meeting can decide.',
    'If it was not, no meeting entered here can work, and only the ways below are left.',
  ]
}

/** Of what is still to come; nothing where it is all past. Follows the beginning of a sentence. */
function mustBe(steps: PlannedMeeting['steps'], { today }: CommitteePlan): string[] {
  const parts = [
    [dayOf(steps, 'draft ready'), 'the draft must be ready by'],
    [dayOf(steps, 'notice published'), 'the notice published by'],
    [dayOf(steps, 'agenda published'), 'the agenda published by'],
  ] as const
  const said = parts.flatMap(([on, words]) => (on && on >= today ? [`${words} ${fullDate(on)}`] : []))
  return said.length === 0 ? [] : [`${said.slice(0, -1).join(', ')}${said.length > 1 ? ', and ' : ''}${said.at(-1)}`]
}

function inForceWords({ steps }: PlannedMeeting, { dueOn }: CommitteePlan): string {
  const on = dayOf(steps, 'decision in force') ?? dueOn
  const days = daysBetween(on, dueOn)
  const spare =
    days === 0 ? 'the day of the deadline' : `${lengthWords({ length: days, dayKind: 'calendar' })} before the deadline, ${fullDate(dueOn)}`
  const unless = dayOf(steps, 'call-in over') ? 'If nobody calls the decision in, the' : 'The'
  return `${unless} council can act on it from ${fullDate(on)}: ${spare}.`
}

function unknownWords(plan: CommitteePlan): string[] {
  return plan.meetings.filter(({ standing }) => standing === 'unknown').map((planned) => `${nameOf(planned)}: ${reasonOf(planned, plan)}.`)
}
