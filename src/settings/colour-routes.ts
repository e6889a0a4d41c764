import { createHash } from 'node:crypto'
import { Router } from 'express'
import type { Context } from '../context.ts'
import { settingsOf } from './queries.ts'

/** The council's own colour, as a stylesheet. Browsers ask each time whether it has changed, so a new colour shows at once. */
export function colourRoutes({ db }: Context): Router {
  const routes = Router()

  routes.get('/', async (_req, res) => {
    const css = `:root{--council-colour:${(await settingsOf(db)).councilColour}}`
    res.type('css').set({ 'Cache-Control': 'public, no-cache', ETag: `"${createHash('sha256').update(css).digest('base64url')}"` })
    res.send(css)
  })

  return routes
}
