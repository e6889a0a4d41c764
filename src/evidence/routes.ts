import { Router } from 'express'
import type { Context } from '../context.ts'
import { maySeePlan } from '../people/policy.ts'
import { idIn } from '../web/address.ts'
import { hiddenUnless } from '../web/guards.ts'
import { evidenceFile } from './queries.ts'

export function evidenceRoutes({ db, files }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(maySeePlan))

  /** Always saved and never shown in place: what somebody sent must not run as a page of ours. */
  routes.get('/:id', async (req, res) => {
    const { name, mediaType, sha256 } = await evidenceFile(db, idIn(req))
    const bytes = await files.read(sha256)
    res.attachment(name).type(mediaType).set('X-Content-Type-Options', 'nosniff').send(Buffer.from(bytes))
  })

  return routes
}
