import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { historyOf } from '../history/queries.ts'
import { mayRunTracker } from '../people/policy.ts'
import { readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { type ChosenLadder, inWords, stepsInWords } from './ladder.ts'
import { chooseLadder, LADDER_ID } from './ladder-changes.ts'
import { ladderForm } from './ladder-form.ts'
import { ladderOf } from './ladder-queries.ts'

/** When reminders go out, and who else is told: /settings/reminders. */
export function ladderRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayRunTracker))

  routes.get('/', async (_req, res) => {
    await showLadder(res, { form: { values: asTyped(await ladderOf(db)), errors: [] }, meanwhile: null })
  })

  routes.post('/', async (req, res) => {
    const form = readForm(ladderForm, req.body)
    if (!form.ok) return showLadder(res.status(422), { ...form, meanwhile: null })
    const saved = await chooseLadder(db, form.value, { by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, { after: form.value, body: req.body })
    redirectSaying(res, saved === 'saved' ? 'Reminders saved' : notDone('Nothing was changed'), '/settings/reminders')
  })

  async function showLadder(res: Response, page: EditForm): Promise<void> {
    show(res, 'settings/ladder', { ...page, history: await historyOf(db, 'ladder', LADDER_ID) })
  }

  /** Somebody saved first: theirs beside what was typed. Saving again then saves over theirs, knowingly. */
  async function showBoth(res: Response, { after, body }: { after: ChosenLadder; body: unknown }): Promise<void> {
    const ladder = await ladderOf(db)
    const saved = { words: inWords(ladder), values: asTyped(ladder) }
    const typed = { words: inWords(after), body }
    const both = await bothVersions(db, { about: 'ladder', id: LADDER_ID, opened: after.version, saved, typed })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), '/settings/reminders')
    await showLadder(res.status(409), both)
  }

  return routes
}

function asTyped(ladder: ChosenLadder) {
  const { dutyBefore, actionBefore, updateBefore } = ladder
  const steps = { dutyBefore, actionBefore, updateBefore }
  return { ...ladder, ...Object.fromEntries(Object.entries(steps).map(([name, days]) => [name, stepsInWords(days)])) }
}
