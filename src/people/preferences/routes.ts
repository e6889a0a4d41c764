import { type Response, Router } from 'express'
import type { Context } from '../../context.ts'
import { timeOfDay } from '../../lib/date-words.ts'
import { HOURS } from '../../settings/corrections.ts'
import { settingsOf } from '../../settings/queries.ts'
import { readForm } from '../../web/form.ts'
import { bothVersions, type EditForm } from '../../web/meanwhile.ts'
import { notDone, redirectSaying } from '../../web/notice.ts'
import { show } from '../../web/show.ts'
import type { Person } from '../person.ts'
import { maySeePlan } from '../policy.ts'
import { choosePreferences } from './changes.ts'
import { preferencesForm } from './form.ts'
import { type ChosenPreferences, inWords, TOPICS, WEEKDAYS } from './preferences.ts'
import { preferencesOf } from './queries.ts'

/** When somebody wants their letters, everybody their own: /account/preferences. */
export function preferencesRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/', async (req, res) => {
    const values = asTyped(await preferencesOf(db, req.person.id))
    await showPreferences(res, req.person, { form: { values, errors: [] }, meanwhile: null })
  })

  routes.post('/', async (req, res) => {
    const form = readForm(preferencesForm, req.body)
    if (!form.ok) return showPreferences(res.status(422), req.person, { ...form, meanwhile: null })
    const saved = await choosePreferences(db, { after: form.value, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, req.person, { after: form.value, body: req.body })
    redirectSaying(res, saved === 'saved' ? 'Your choice of letters is saved' : notDone('Nothing was changed'), '/account/preferences')
  })

  async function showPreferences(res: Response, person: Person, page: EditForm): Promise<void> {
    const { lettersAtHour } = await settingsOf(db)
    const hours = [{ value: '', text: `${timeOfDay(lettersAtHour)}, as the council has chosen` }, ...HOURS]
    show(res, 'people/preferences', { ...page, hours, topics: TOPICS, weekdays: WEEKDAY_CHOICES, hasReminders: maySeePlan(person) })
  }

  /** Saved meanwhile in another window: that beside what was chosen here. Saving again then saves over it, knowingly. */
  async function showBoth(res: Response, person: Person, { after, body }: { after: ChosenPreferences; body: unknown }): Promise<void> {
    const { id } = person
    const preferences = await preferencesOf(db, id)
    const saved = { words: inWords(preferences), values: asTyped(preferences) }
    const typed = { words: inWords(after), body }
    const both = await bothVersions(db, { about: 'preferences', id, opened: after.version, saved, typed })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/account/preferences')
    await showPreferences(res.status(409), person, both)
  }

  return routes
}

function asTyped({ hour, ...preferences }: ChosenPreferences) {
  return { ...preferences, hour: hour ?? '' }
}

const WEEKDAY_CHOICES = WEEKDAYS.map((day) => ({ value: day, text: day }))
