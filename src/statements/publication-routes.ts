import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { today } from '../lib/clock.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, type FieldError, type Form, readForm, refused } from '../web/form.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { checkedForm } from './form.ts'
import { checkPage } from './page-queries.ts'
import { agreeStatement, type Decided, publishStatement } from './publication-changes.ts'
import { statementFor } from './queries.ts'
import type { Statement } from './statement.ts'

/** A director checks what would go out, agrees it, and publishes it. */
export function statementPublicationRoutes(context: Context): Router {
  const { db, clock } = context
  const routes = Router()

  routes.get('/:id/agreement', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.agreedAt !== null) return redirectSaying(res, notDone('This version is already agreed'), addressOf(statement))
    await showCheck(res, statement, { view: 'statements/agreement', form: emptyForm })
  })

  routes.post('/:id/agreement', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const form = readForm(checkedForm, req.body)
    if (!form.ok) return showCheck(res.status(422), statement, { view: 'statements/agreement', ...form })
    const agreed = await agreeStatement(db, { ...statement, ...form.value }, { by: req.person, at: clock.now() })
    const refusal = REFUSALS[agreed]
    if (refusal) return showCheck(res.status(refusal.status), statement, { view: 'statements/agreement', form: refused(req.body, refusal) })
    redirectSaying(
      res,
      agreed === 'saved' ? `Version ${statement.number} is agreed` : notDone('This version is already agreed'),
      addressOf(statement),
    )
  })

  routes.get('/:id/publication', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.publishedAt !== null) return redirectSaying(res, notDone('This version is already published'), addressOf(statement))
    await showCheck(res, statement, { view: 'statements/publication', form: emptyForm })
  })

  routes.post('/:id/publication', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const form = readForm(checkedForm, req.body)
    if (!form.ok) return showCheck(res.status(422), statement, { view: 'statements/publication', ...form })
    const published = await publishStatement(context, { ...statement, ...form.value }, { by: req.person, at: clock.now() })
    const refusal = REFUSALS[published]
    if (refusal)
      return showCheck(res.status(refusal.status), statement, { view: 'statements/publication', form: refused(req.body, refusal) })
    redirectSaying(res, published === 'saved' ? 'Statement published' : notDone('This version is already published'), addressOf(statement))
  })

  type Check = { view: 'statements/agreement' | 'statements/publication'; form: Form }

  async function showCheck(res: Response, statement: Statement, { view, form }: Check): Promise<void> {
    const publishedOn = view === 'statements/publication' && statement.agreedAt !== null ? today(clock) : null
    show(res, view, { form, ...(await checkPage(db, statement, { today: today(clock), publishedOn })) })
  }

  return routes
}

const REFUSALS: Partial<Record<Decided, FieldError & { status: number }>> = {
  stale: {
    status: 409,
    field: 'go',
    message: 'This statement was changed after you opened this page, or another version was begun. Check it again as it is now',
  },
  incomplete: { status: 422, field: 'missing', message: 'Something that the statement needs is missing. It is listed below' },
  'not agreed': { status: 422, field: 'go', message: 'Agree this version before you publish it' },
}

function addressOf({ id }: Statement): string {
  return `/statements/${id}`
}
