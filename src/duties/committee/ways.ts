import { fullDate } from '../../lib/date-words.ts'
import { nameOf } from './meeting-words.ts'
import type { CommitteePlan } from './plan.ts'

export type Way = { title: string; words: string }

/** What a council does when it cannot rely on a meeting. */
export function waysOut(plan: CommitteePlan): Way[] {
  return [
    { title: 'Call a special meeting', words: roomWords(plan) },
    {
      title: 'Use the urgency procedure',
      words: [
        'Where 28 clear days’ notice cannot be given, a key decision may still be taken after five clear days’ notice to the chair of the scrutiny committee (the general exception).',
        ...urgentWords(plan),
        'With less time than that, the chair must agree that the decision is urgent and cannot reasonably be put off (special urgency). S.I. 2012/2089, regulations 10 and 11. The council’s constitution may also let an urgent decision go without call-in.',
      ].join(' '),
    },
    {
      title: 'Take the decision without a meeting',
      words: [
        'The leader, a cabinet member or an officer may have been given the power to take it (a delegated decision). It is recorded and published in the same way, and a key decision needs the same notice.',
        ...(plan.room.to ? [`It must be taken by ${fullDate(plan.room.to)} for call-in to be over in time.`] : []),
      ].join(' '),
    },
  ]
}

function urgentWords({ urgentNotice, last, today }: CommitteePlan): string[] {
  if (!urgentNotice) return []
  const meeting = last ? nameOf(last) : `a meeting on ${fullDate(urgentNotice.meetsOn)}`
  if (urgentNotice.by < today) return [`For ${meeting} the time for that notice has passed: only special urgency is left.`]
  return [`For ${meeting} that notice must be given by ${fullDate(urgentNotice.by)}.`]
}

function roomWords({ room: { from, to }, dueOn, today }: CommitteePlan): string {
  if (dueOn < today) return 'The deadline has passed: hold one as soon as you can.'
  if (!to) return 'There is no working day left on which a meeting would be in time, unless call-in is set aside.'
  if (!from)
    return `A meeting held by ${fullDate(to)} would be in time, but full notice of it can no longer be given: it needs the urgency procedure as well.`
  const when = from === to ? `on ${fullDate(from)}` : `on a working day from ${fullDate(from)} to ${fullDate(to)}`
  return `If its notice is published today, a meeting ${when} would be in time.`
}
