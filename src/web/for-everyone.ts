import { createHash } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Database } from '../../db/tables.ts'
import { settingsOf } from '../settings/queries.ts'
import type { Site } from './pages.ts'
import type { Pages } from './show.ts'

const MINUTES = 5

/** Around a page that anyone may read: the same whoever asks, so that one copy can serve them all. Nothing is known of a session here. */
export function publicSurroundings({ db }: { db: Database }): RequestHandler {
  return async (_req, res, next) => {
    const { councilName } = await settingsOf(db)
    const site: Site = { name: 'Improving children’s services', href: '/published', feed: '/published/feed.atom' }
    Object.assign(res.locals, {
      person: null,
      council: { name: councilName },
      csrfToken: '',
      kept: null,
      notice: null,
      navigation: [],
      site,
    })
    res.set('Cache-Control', 'no-store')
    next()
  }
}

/** As HTML, unless the answer has been given another type. */
export function showToEveryone<View extends keyof Pages>(res: Response, view: View, model: Pages[View]): void {
  res.render(view, model, (problem: Error | null, html) => {
    if (problem) return res.req.next?.(problem)
    sendToEveryone(res, { type: res.get('Content-Type') ?? 'html', body: html })
  })
}

/** Kept by browsers and caches for five minutes, and afterwards sent again only if it has changed. */
export function sendToEveryone(res: Response, { type, body }: { type: string; body: string | Buffer }): void {
  const tag = createHash('sha256').update(body).digest('base64url')
  res.set({ 'Cache-Control': `public, max-age=${MINUTES * 60}`, ETag: `W/"${tag}"` })
  res.type(type).send(body)
}
