import { Router } from 'express'
import type { Context } from '../context.ts'
import { hideUnless, NotFound } from '../lib/problems.ts'
import { personById } from '../people/queries.ts'
import { emptyForm, readForm, refused } from '../web/form.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { recordSignIn } from './changes.ts'
import { isCommonPassword } from './common-passwords.ts'
import { isFirstRun, isFirstRunCode } from './first-run.ts'
import { makeFirstAdministrator } from './first-run-changes.ts'
import { firstRunForm } from './form.ts'
import { logIn } from './session.ts'
import { throttle } from './throttle.ts'

/** Once, on an empty database: whose tracker this is, and who looks after it. Afterwards there is no such page. */
export function firstRunRoutes({ db, clock }: Context): Router {
  const routes = Router()
  const notTooOften = throttle({ what: 'first run', mostOfAnAccount: 10, accountIn: () => '', counts: 'failures' }, { db, clock })

  routes.use(async (_req, _res, next) => {
    hideUnless(await isFirstRun(db))
    next()
  })

  routes.get('/', (_req, res) => {
    show(res, 'sign-in/first-run', { form: emptyForm })
  })

  routes.post('/', ...notTooOften, async (req, res) => {
    const form = readForm(formFor(req.body), req.body)
    if (!form.ok) return show(res.status(422), 'sign-in/first-run', form)
    const id = await makeFirstAdministrator(db, form.value, clock.now())
    if (id === null) throw new NotFound()
    const person = await personById(db, id)
    await logIn(req, person)
    await recordSignIn(db, person, clock.now())
    redirectSaying(res, 'The tracker is yours. Now add the people who will use it, and look through the settings', '/people')
  })

  function formFor(body: unknown) {
    const { name, email, councilName } = refused(body).values
    const known = [name, email, councilName].filter((each) => typeof each === 'string')
    return firstRunForm((typed) => isFirstRunCode(db, typed), { isCommon: isCommonPassword, known })
  }

  return routes
}
