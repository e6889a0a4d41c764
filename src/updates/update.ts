import { OWN_RATINGS, type OwnRating } from '../actions/rating.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { Tag } from '../lib/tag.ts'
import { capitalised } from '../lib/words.ts'

export const IMPACTS = ['not yet evidenced', 'some evidence', 'evidenced', 'sustained'] as const
export type Impact = (typeof IMPACTS)[number]

/** What an owner says. When nothing has changed, `changed` is the reason and the other two answers are empty. */
export type UpdateDraft = {
  nothingChanged: boolean
  changed: string
  difference: string
  inTheWay: string
  ownRating: OwnRating
  forecastOn: CalendarDate
  impact: Impact | null
}

/** What stands until the next update, and is repeated by one that says nothing has changed. */
export type LastWord = Pick<UpdateDraft, 'ownRating' | 'forecastOn' | 'impact'>

/** An update as it was given: never edited. `forName` is the owner's when somebody else gave it for them. */
export type ActionUpdate = UpdateDraft & {
  id: number
  at: string
  givenOn: CalendarDate
  by: string
  /** Of the owner's own rating. */
  tag: Tag
  forName: string | null
  roundClosesOn: CalendarDate
}

export const QUESTIONS = [
  { name: 'changed', text: 'What has changed since last time?', hint: '' },
  {
    name: 'difference',
    text: 'What difference has it made for children, and how do you know?',
    hint: 'For example what children, families or an audit told you. If it is too early to say, say so.',
  },
  { name: 'inTheWay', text: 'What is in the way?', hint: 'Leave this empty if nothing is.' },
] as const

const RATING_HINTS: Record<OwnRating, string> = {
  'on track': 'It will be finished, and finished well, by its due date',
  'at risk': 'It may be late or fall short unless something is done',
  'off track': 'As things stand it will be late or fall short',
}

const IMPACT_HINTS: Record<Impact, string> = {
  'not yet evidenced': 'Nothing shows yet that children’s experience is different',
  'some evidence': 'There are first signs of a difference, from one place or one team',
  evidenced: 'Several sources show the difference for children',
  sustained: 'The difference has been shown more than once, over time',
}

export const RATING_CHOICES = OWN_RATINGS.map((value) => ({ value, text: capitalised(value), hint: RATING_HINTS[value] }))
export const IMPACT_CHOICES = IMPACTS.map((value) => ({ value, text: capitalised(value), hint: IMPACT_HINTS[value] }))
