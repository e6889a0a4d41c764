import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { isWithdrawn, kindWords } from '../inspections/inspection.ts'
import { inspectionById, inspectionSummaries } from '../inspections/queries.ts'
import { today } from '../lib/clock.ts'
import { NotFound, refuseUnless } from '../lib/problems.ts'
import { idIn } from '../web/address.ts'
import { readForm } from '../web/form.ts'
import { hiddenUnless } from '../web/guards.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { draftStatement } from './changes.ts'
import { differencesBetween } from './compare.ts'
import { newStatementForm } from './form.ts'
import { introductionFor } from './introduction-queries.ts'
import { shownVersion, statementPage } from './page-queries.ts'
import { mayReadStatements, mayWriteStatements } from './policy.ts'
import { contentFor, everyStatement, statementFor, versionsFor } from './queries.ts'
import { unpublishedBefore } from './statement.ts'
import { asWordFile } from './word-download.ts'

export function statementRoutes({ db, clock, config }: Context): Router {
  const routes = Router()

  routes.use(hiddenUnless(mayReadStatements))

  routes.get('/', async (req, res) => {
    const mayWrite = mayWriteStatements(req.person)
    const readable = (await everyStatement(db)).filter(({ publishedAt }) => mayWrite || publishedAt !== null)
    const versions = Map.groupBy(readable, ({ inspectionId }) => inspectionId)
    const inspections = (await inspectionSummaries(db)).map(({ id, authority, kind, receivedOn }) => {
      const ofIt = versions.get(id) ?? []
      const numbers = ofIt.map(({ number }) => number)
      const shown = ofIt.map((each) => ({ ...shownVersion(each, ofIt), gap: unpublishedBefore(each.number, numbers) }))
      return { id, authority, kindWords: kindWords(kind), receivedOn, versions: shown }
    })
    show(res, 'statements/list', { inspections: inspections.filter((each) => mayWrite || each.versions.length > 0), mayWrite })
  })

  routes.post('/', async (req, res) => {
    refuseUnless(mayWriteStatements(req.person))
    const form = readForm(newStatementForm, req.body)
    if (!form.ok) return redirectSaying(res, notDone('Choose the inspection whose statement you want to draft'), '/statements')
    refuseUnless(!isWithdrawn(await inspectionById(db, form.value.inspectionId)))
    const id = await draftStatement(db, form.value.inspectionId, {
      introduction: await introductionFor(db, form.value.inspectionId),
      by: req.person,
      at: clock.now(),
    })
    redirectSaying(res, 'The statement is drafted from the plan', `/statements/${id}`)
  })

  routes.get('/:id', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    show(res, 'statements/statement', await statementPage(db, statement, { site: config.baseUrl, today: today(clock) }))
  })

  routes.get('/:id/statement.docx', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt !== null) return res.redirect(`/published/statements/${statement.id}/statement.docx`)
    const { name, mediaType, bytes } = await asWordFile(await contentFor(db, statement), null)
    res.attachment(name).type(mediaType).send(bytes)
  })

  routes.get('/:id/comparison', async (req, res) => {
    const { statement, other, versions } = await compared(req)
    const [before, after] = [statement, other].toSorted((one, another) => one.number - another.number)
    if (!before || !after) throw new NotFound()
    show(res, 'statements/comparison', {
      before: shownVersion(before, versions),
      after: shownVersion(after, versions),
      differences: differencesBetween(await contentFor(db, before), await contentFor(db, after)),
      others: versions.filter(({ id }) => id !== statement.id && id !== other.id).map((each) => shownVersion(each, versions)),
    })
  })

  /** Beside the version before it, unless another is asked for. */
  async function compared(req: Request) {
    const statement = await statementFor(db, req.person, idIn(req))
    const versions = await versionsFor(db, statement.inspectionId)
    const asked = Number(req.query['with'] ?? versions.find(({ number }) => number < statement.number)?.id)
    const other = versions.find(({ id }) => id === asked && id !== statement.id)
    if (!other) throw new NotFound()
    return { statement, other, versions }
  }

  return routes
}
