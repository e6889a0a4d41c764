import { Router } from 'express'
import type { Context } from '../context.ts'
import { NotFound } from '../lib/problems.ts'
import { publicReports } from '../status-reports/queries.ts'
import { idIn } from '../web/address.ts'
import { sendToEveryone, showToEveryone } from '../web/for-everyone.ts'
import { feedOf } from './feed.ts'
import { shownOn } from './page-queries.ts'
import { publishedStatement, publishedStatements, publishedWordFile } from './public-queries.ts'
import { contentFor } from './queries.ts'

/** What the council has published, for anyone: no sign-in, no session, no cookie. */
export function publicStatementRoutes({ db, files, config }: Context): Router {
  const routes = Router()

  routes.get('/', async (_req, res) => {
    showToEveryone(res, 'public/list', { statements: await publishedStatements(db), reports: await publicReports(db) })
  })

  routes.get('/feed.atom', async (_req, res) => {
    const published = { statements: await publishedStatements(db), reports: await publicReports(db) }
    showToEveryone(res.type('application/atom+xml'), 'public/feed', feedOf(published, config.baseUrl))
  })

  routes.get('/statements/:id', async (req, res) => {
    const { statement, newer, older, gap } = await publishedStatement(db, idIn(req))
    const { bytes, sha256 } = await publishedWordFile(db, statement)
    showToEveryone(res, 'public/statement', {
      id: statement.id,
      shown: shownOn(statement, await contentFor(db, statement)),
      sha256: statement.sha256 ?? '',
      wordFile: { kilobytes: Math.ceil(bytes / 1024), sha256 },
      newer,
      older,
      gap,
    })
  })

  routes.get('/statements/:id/statement.docx', async (req, res) => {
    const { statement } = await publishedStatement(db, idIn(req))
    const { name, mediaType, sha256 } = await publishedWordFile(db, statement)
    const body = Buffer.from(await files.read(sha256))
    sendToEveryone(res.attachment(name).set('X-Content-Type-Options', 'nosniff'), { type: mediaType, body })
  })

  routes.use(() => {
    throw new NotFound()
  })

  return routes
}
