import { Router } from 'express'
import { actionNow } from '../actions/list-queries.ts'
import type { Context } from '../context.ts'
import { dutyById } from '../duties/queries.ts'
import { today } from '../lib/clock.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { show } from '../web/show.ts'
import { type About, toldAbout } from './told-queries.ts'

const ON_A_PAGE = 50

const PATHS = { action: '/actions', duty: '/duties' } as const

/** Everybody who was told of an action, or of a duty. */
export function toldRoutes({ db, clock }: Context, about: About['about']): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  routes.get('/:id/told', async (req, res) => {
    const thing = { about, id: idIn(req) }
    const name = await nameOf(thing)
    const skip = skippedIn(req.query['after'])
    const { told, mayRead } = await toldAbout(db, thing, { person: req.person, count: ON_A_PAGE + 1, skip })
    const href = `${PATHS[about]}/${thing.id}`
    const older = told.length > ON_A_PAGE ? `${href}/told?after=${skip + ON_A_PAGE}` : null
    show(res, 'letters/told', { told: told.slice(0, ON_A_PAGE), mayRead, about: { name, href }, older })
  })

  return routes

  /** There is no such thing: not found. */
  async function nameOf({ id }: About): Promise<string> {
    return about === 'action' ? (await actionNow(db, id, today(clock))).what : (await dutyById(db, id)).template.name
  }
}

function skippedIn(text: unknown): number {
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : 0
}
