import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { numericDate } from '../lib/date-words.ts'
import { mayRunTracker } from '../people/policy.ts'
import { readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { chooseSettings, SETTINGS_ID } from './changes.ts'
import { HOURS, inWords } from './corrections.ts'
import { settingsForm } from './form.ts'
import { settingsOf } from './queries.ts'
import type { Settings } from './settings.ts'

export function settingsRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    const settings = await settingsOf(db)
    await showSettings(res, { form: { values: asTyped(settings), errors: [] }, meanwhile: null })
  })

  routes.post('/', async (req, res) => {
    const form = readForm(settingsForm, req.body)
    if (!form.ok) return showSettings(res.status(422), { ...form, meanwhile: null })
    const saved = await chooseSettings(db, form.value, { by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, { after: form.value, body: req.body })
    redirectSaying(res, saved === 'saved' ? 'Settings saved' : notDone('Nothing was changed'), '/settings')
  })

  async function showSettings(res: Response, page: EditForm): Promise<void> {
    show(res, 'settings/settings', { ...page, hours: HOURS, history: await historyOf(db, 'settings', SETTINGS_ID) })
  }

  /** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
  async function showBoth(res: Response, { after, body }: { after: Settings; body: unknown }): Promise<void> {
    const settings = await settingsOf(db)
    const saved = { words: inWords(settings), values: asTyped(settings) }
    const typed = { words: inWords(after), body }
    const both = await bothVersions(db, { about: 'settings', id: SETTINGS_ID, opened: after.version, saved, typed })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/settings')
    await showSettings(res.status(409), both)
  }

  return routes
}

function asTyped(settings: Settings) {
  return { ...settings, firstClosingOn: numericDate(settings.firstClosingOn) }
}
