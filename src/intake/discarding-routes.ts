import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, refused } from '../web/form.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { discardDraft } from './changes.ts'
import { discardingPage } from './page-queries.ts'
import { draftFor, type KeptDraft } from './queries.ts'

/** A draft begun by mistake, or never to be finished. After intakeRoutes, which let directors alone through. */
export function discardingRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/discarding', async (req, res) => {
    const kept = await draftFor(db, req.person, idIn(req))
    if (isOver(kept)) return sayOver(res, kept)
    show(res, 'intake/discarding', discardingPage(kept, emptyForm))
  })

  routes.post('/:id/discarding', async (req, res) => {
    const kept = await draftFor(db, req.person, idIn(req))
    if (isOver(kept)) return sayOver(res, kept)
    const discarded = await discardDraft(db, { ...kept, version: Number(req.body.version) || 0 }, { by: req.person, at: clock.now() })
    if (!discarded) return show(res.status(409), 'intake/discarding', discardingPage(kept, refused(req.body, CHANGED)))
    redirectSaying(res, 'Draft discarded', '/intake/new')
  })

  return routes
}

const CHANGED = {
  field: 'words',
  message: 'This draft was changed after you opened this page. Look at it as it is now before you discard it',
}

function isOver({ inspectionId, discardedAt }: KeptDraft): boolean {
  return inspectionId !== null || discardedAt !== null
}

function sayOver(res: Response, { inspectionId }: KeptDraft): void {
  if (inspectionId !== null)
    return redirectSaying(res, notDone('This draft is recorded as an inspection already'), `/inspections/${inspectionId}`)
  redirectSaying(res, notDone('This draft was discarded already'), '/intake/new')
}
