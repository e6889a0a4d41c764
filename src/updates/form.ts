import { z } from 'zod'
import { OWN_RATINGS } from '../actions/rating.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { day, optionalText, requiredText } from '../lib/fields.ts'
import { IMPACTS, type LastWord, type UpdateDraft } from './update.ts'

const MOST = 4000

/** Which button was pressed. One that nobody pressed, as when Enter is, means the ordinary one. */
const SAVES = ['update', 'update as it is', 'nothing changed', 'nothing changed as it is'] as const
type Save = (typeof SAVES)[number]

export type PostedUpdate = {
  draft: UpdateDraft
  /** The last update there was when the form was opened, 0 for none. */
  lastSeenId: number
  /** They have seen the warning and mean it. */
  asItIs: boolean
}

const save = z.enum(SAVES).catch('update')

const lastSeenId = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .catch(0)

const answersOn = (today: CalendarDate) =>
  z.object({
    save,
    lastSeenId,
    changed: requiredText('what has changed since last time', MOST),
    difference: requiredText('what difference it has made for children, and how you know', MOST),
    inTheWay: optionalText('what is in the way', MOST),
    ownRating: z.enum(OWN_RATINGS, 'Select how the action is going'),
    forecastOn: day('the date you expect it to be finished').refine(
      (on) => on >= today,
      'The date you expect it to be finished must be today or later',
    ),
    impact: z.preprocess((value) => (value === '' ? undefined : value), z.enum(IMPACTS, 'Select the impact from the list').optional()),
  })

const pressed = z.object({ save }).catch({ save: 'update' })

const nothingChanged = z.object({ save, lastSeenId, reason: requiredText('why nothing has changed', MOST) })

/** "Nothing has changed" is no answer to a first update: without one before it, the three questions are asked. */
export function updateForm(body: unknown, last: LastWord | null, today: CalendarDate): z.ZodType<PostedUpdate> {
  return last && isNothingChanged(body) ? unchangedSince(last) : answers(today)
}

/** Which of the page's two forms was sent. */
export function isNothingChanged(body: unknown): boolean {
  return pressed.parse(body).save.startsWith('nothing changed')
}

let made: { on: CalendarDate; form: z.ZodType<PostedUpdate> } | undefined

/** Made once a day: making it takes five times as long as reading an update with it. */
function answers(today: CalendarDate): z.ZodType<PostedUpdate> {
  if (made?.on !== today) made = { on: today, form: answersOn(today).transform(asPosted) }
  return made.form
}

function asPosted({ save: button, lastSeenId: seen, impact, ...draft }: z.infer<ReturnType<typeof answersOn>>): PostedUpdate {
  return { draft: { ...draft, nothingChanged: false, impact: impact ?? null }, lastSeenId: seen, asItIs: isAsItIs(button) }
}

function unchangedSince({ ownRating, forecastOn, impact }: LastWord): z.ZodType<PostedUpdate> {
  return nothingChanged.transform(({ save: button, lastSeenId: seen, reason }) => ({
    draft: { nothingChanged: true, changed: reason, difference: '', inTheWay: '', ownRating, forecastOn, impact },
    lastSeenId: seen,
    asItIs: isAsItIs(button),
  }))
}

function isAsItIs(button: Save): boolean {
  return button.endsWith('as it is')
}
