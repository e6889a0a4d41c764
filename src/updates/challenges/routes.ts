import { type Request, Router } from 'express'
import type { Context } from '../../context.ts'
import { today } from '../../lib/clock.ts'
import { refuseUnless } from '../../lib/problems.ts'
import { maySeePlan } from '../../people/policy.ts'
import { idIn } from '../../web/address.ts'
import { emptyForm, readForm, refused } from '../../web/form.ts'
import { hiddenUnless } from '../../web/guards.ts'
import { notDone, redirectSaying } from '../../web/notice.ts'
import { show } from '../../web/show.ts'
import { childDetailsIn } from '../child-details.ts'
import { mayChallenge } from '../policy.ts'
import { updateOf } from '../queries.ts'
import { challengeUpdate } from './changes.ts'
import { questionForm } from './form.ts'
import { updateToChallenge } from './queries.ts'

/** Questions about an update: /updates/12/challenges. */
export function challengeRoutes({ db, clock }: Context): Router {
  const routes = Router()
  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/challenges/new', async (req, res) => {
    show(res, 'challenges/new', { ...(await challenged(req)), form: emptyForm, found: [] })
  })

  routes.post('/:id/challenges', async (req, res) => {
    const { update, given } = await challenged(req)
    const reading = readForm(questionForm, req.body)
    if (!reading.ok) return show(res.status(422), 'challenges/new', { update, given, form: reading.form, found: [] })
    const { words, asItIs } = reading.value
    const found = asItIs ? [] : childDetailsIn(words, today(clock))
    if (found.length > 0) return show(res.status(422), 'challenges/new', { update, given, form: refused(req.body), found })
    const isAsked = await challengeUpdate(db, update, { words, by: req.person, at: clock.now() })
    const saying = isAsked
      ? `${update.action.ownerName} is asked, and told by e-mail`
      : notDone('This question waits for an answer already')
    redirectSaying(res, saying, `/actions/${update.action.id}#updates`)
  })

  async function challenged(req: Request) {
    const update = await updateToChallenge(db, idIn(req))
    refuseUnless(mayChallenge(req.person, update.action))
    return { update, given: await updateOf(db, update.action.id, update.id) }
  }

  return routes
}
