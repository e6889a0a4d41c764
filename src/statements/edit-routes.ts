import { type Response, Router } from 'express'
import type { Context } from '../context.ts'
import { idIn } from '../web/address.ts'
import { emptyForm, readForm, refused } from '../web/form.ts'
import { bothVersions, type EditForm } from '../web/meanwhile.ts'
import { notDone, redirectSaying } from '../web/notice.ts'
import { show } from '../web/show.ts'
import { beginNextVersion, changeStatement, keepStatement } from './changes.ts'
import { inWords } from './corrections.ts'
import { checkedForm, nextVersionForm, statementForm } from './form.ts'
import { shownOn } from './page-queries.ts'
import { contentFor, statementFor, versionsFor } from './queries.ts'
import type { Statement, StatementWords } from './statement.ts'

const KEPT = notDone('This version is kept as it is. Start another to change it')

type Stale = { opened: number; after: StatementWords }

/** A director writes foreword and introduction, keeps a version, and begins the next. */
export function editStatementRoutes({ db, clock }: Context): Router {
  const routes = Router()

  routes.get('/:id/edit', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    if (statement.keptAt !== null) return redirectSaying(res, KEPT, addressOf(statement))
    await showEdit(res, statement, { form: { values: asTyped(statement), errors: [] }, meanwhile: null })
  })

  routes.post('/:id/edit', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const form = readForm(statementForm, req.body)
    if (!form.ok) return showEdit(res.status(422), statement, { form: form.form, meanwhile: null })
    const { version, next, ...after } = form.value
    const saved = await changeStatement(db, { ...statement, version }, { after, by: req.person, at: clock.now() })
    if (saved === 'stale') return showBoth(res, await statementFor(db, req.person, statement.id), { opened: version, after })
    const words = saved === 'saved' ? 'Statement saved' : notDone('Nothing was changed')
    redirectSaying(res, words, `${addressOf(statement)}${next === 'look' ? '/edit#preview' : ''}`)
  })

  routes.post('/:id/keeping', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const form = readForm(checkedForm, req.body)
    const version = form.ok ? form.value.version : 0
    const saved = await keepStatement(db, { ...statement, version }, { by: req.person, at: clock.now() })
    redirectSaying(res, saved === 'stale' ? CHANGED : `Version ${statement.number} is kept as it is`, addressOf(statement))
  })

  routes.get('/:id/next', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const [newest = statement] = await versionsFor(db, statement.inspectionId)
    if (newest.keptAt === null) return redirectSaying(res, notDone(isDraft(newest)), addressOf(newest))
    show(res, 'statements/next', { form: emptyForm, statement, draft: null })
  })

  routes.post('/:id/next', async (req, res) => {
    const statement = await statementFor(db, req.person, idIn(req))
    const form = readForm(nextVersionForm, req.body)
    if (!form.ok) return show(res.status(422), 'statements/next', { form: form.form, statement, draft: null })
    const next = await beginNextVersion(db, statement, { ...form.value, by: req.person, at: clock.now() })
    if (next.because === form.value.because)
      return redirectSaying(res, 'Another version is begun, with the words of the one before', addressOf(next))
    const error = { field: 'because', message: `${isDraft(next)}. Your reason is still here, for you to copy` }
    show(res.status(409), 'statements/next', { form: refused(req.body, error), statement, draft: next })
  })

  async function showEdit(res: Response, statement: Statement, page: EditForm): Promise<void> {
    show(res, 'statements/edit', { ...page, statement, shown: shownOn(statement, await contentFor(db, statement)) })
  }

  /** Somebody saved or kept it first: theirs beside what was typed, which stays in the form. */
  async function showBoth(res: Response, statement: Statement, { opened, after }: Stale): Promise<void> {
    const errors = statement.keptAt === null ? [] : [KEPT_MEANWHILE]
    const saved = { words: inWords(statement), values: asTyped(statement) }
    const typed = { words: inWords(after), body: asTyped({ ...statement, ...after }) }
    const both = await bothVersions(db, { about: 'statement', id: statement.id, opened, saved, typed, errors })
    if (!both) return redirectSaying(res, notDone('Nothing was changed'), addressOf(statement))
    await showEdit(res.status(409), statement, both)
  }

  return routes
}

const CHANGED = notDone('Somebody changed this version after you opened the page. Read it again, then keep it')

const KEPT_MEANWHILE = {
  field: 'foreword',
  message: 'This version was kept while you were writing and cannot be changed any more. What you typed is still here, for you to copy',
}

function asTyped({ foreword, introduction, namesPeople, version }: Statement) {
  return { foreword, introduction, namesPeople: namesPeople ? 'yes' : '', version }
}

function isDraft({ number, because }: Pick<Statement, 'number' | 'because'>): string {
  return `Version ${number} is a draft already${because ? `, begun because “${because}”` : ''}`
}

function addressOf({ id }: Pick<Statement, 'id'>): string {
  return `/statements/${id}`
}
