import { Router } from 'express'
import { calendarOf } from '../calendar/queries.ts'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { coversWith } from '../people/cover/queries.ts'
import { preferencesInWords } from '../people/preferences/preferences.ts'
import { preferencesOf } from '../people/preferences/queries.ts'
import { settingsOf } from '../settings/queries.ts'
import { emptyForm, readForm } from '../web/form.ts'
import { redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { signOutEverywhere } from './changes.ts'
import { changePasswordForm } from './form.ts'
import { setPassword } from './link-changes.ts'
import { passwordContextFor } from './link-queries.ts'
import { openSessions, personWithPassword } from './queries.ts'
import { endSession } from './session.ts'
import { throttle } from './throttle.ts'

export function accountRoutes({ db, clock }: Context): Router {
  const routes = Router()
  const notTooOften = throttle(
    { what: 'change password', mostOfAnAccount: 10, accountIn: (req) => String(req.person.id), counts: 'failures' },
    { db, clock },
  )

  routes.get('/', async (req, res) => {
    const { lettersAtHour } = await settingsOf(db)
    const { theirs, given } = await coversWith(db, req.person, today(clock))
    show(res, 'sign-in/account', {
      account: req.person,
      letters: preferencesInWords(await preferencesOf(db, req.person.id), lettersAtHour),
      covers: { name: req.person.name, isOwn: true, base: '/account', theirs, given },
      hasCalendar: (await calendarOf(db, req.person)) !== null,
      sessions: await openSessions(db, req.person, clock.now()),
    })
  })

  routes.get('/password', (req, res) => {
    show(res, 'sign-in/change-password', { form: emptyForm, email: req.person.email })
  })

  routes.post('/password', ...notTooOften, async (req, res) => {
    const { email } = req.person
    const isTheirs = (await personWithPassword(db, email, String(req.body.current ?? ''))) !== null
    const form = readForm(changePasswordForm(isTheirs, await passwordContextFor(db, req.person)), req.body)
    if (!form.ok) return show(res.status(422), 'sign-in/change-password', { ...form, email })
    const { password } = form.value
    await setPassword(db, req.person.id, { password, except: req.sessionID, by: req.person, at: clock.now() })
    redirectSaying(res, 'Your password is changed. You are signed out everywhere else', '/account')
  })

  routes.post('/sign-out-everywhere', async (req, res) => {
    await signOutEverywhere(db, req.person, { by: req.person, at: clock.now() })
    await endSession(req, res)
    redirectSaying(res, 'You have signed out everywhere', '/sign-in')
  })

  return routes
}
