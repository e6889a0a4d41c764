import { type Request, Router } from 'express'
import type { Context } from '../../context.ts'
import { today } from '../../lib/clock.ts'
import { refuseUnless } from '../../lib/problems.ts'
import { coveredBy } from '../../people/cover/queries.ts'
import { maySeePlan } from '../../people/policy.ts'
import { idIn } from '../../web/address.ts'
import { emptyForm, readForm, refused } from '../../web/form.ts'
import { hiddenUnless } from '../../web/guards.ts'
import { redirectSaying } from '../../web/notice.ts'
import { show } from '../../web/show.ts'
import { childDetailsIn } from '../child-details.ts'
import { mayGiveUpdate } from '../policy.ts'
import { updateOf } from '../queries.ts'
import { answerChallenge } from './changes.ts'
import { answerForm } from './form.ts'
import { challengeById } from './queries.ts'

/** The answer to one question: /challenges/12/answer. */
export function answerRoutes({ db, clock }: Context): Router {
  const routes = Router()
  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/answer', async (req, res) => {
    show(res, 'challenges/answer', { ...(await asked(req)), form: emptyForm, found: [] })
  })

  routes.post('/:id/answer', async (req, res) => {
    const page = await asked(req)
    const reading = readForm(answerForm, req.body)
    if (!reading.ok) return show(res.status(422), 'challenges/answer', { ...page, form: reading.form, found: [] })
    const { words, asItIs } = reading.value
    const found = asItIs ? [] : childDetailsIn(words, today(clock))
    if (found.length > 0) return show(res.status(422), 'challenges/answer', { ...page, form: refused(req.body), found })
    const answering = await answerChallenge(db, page.challenge, { words, by: req.person, at: clock.now() })
    if (answering !== 'answered')
      return show(res.status(409), 'challenges/answer', { ...(await asked(req)), form: refused(req.body), found })
    redirectSaying(res, 'Answer saved', `/actions/${page.challenge.action.id}#updates`)
  })

  async function asked(req: Request) {
    const challenge = await challengeById(db, idIn(req))
    const { action, updateId } = challenge
    refuseUnless(mayGiveUpdate(req.person, action, await coveredBy(db, req.person, today(clock))))
    const forName = action.ownerId === req.person.id ? null : action.ownerName
    return { challenge, forName, given: await updateOf(db, action.id, updateId) }
  }

  return routes
}
