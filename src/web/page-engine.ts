import { join } from 'node:path'
import ejs, { type Options } from 'ejs'
import type { Form } from './form.ts'
import type { PageState } from './pages.ts'

type Done = (problem: unknown, html?: string) => void

/** Renders the view first, then the layout around it, so a view can set `page.title` for the layout to read. */
export function pageEngine(views: string, cache: boolean) {
  const options: Options = { root: views, cache, strict: true }
  const layout = join(views, 'layout.ejs')
  return (file: string, locals: { form?: Form }, done: Done): void => {
    const page: PageState = { title: '', back: null, errors: locals.form?.errors ?? [], wide: false }
    ejs
      .renderFile(file, { ...locals, page }, options)
      .then((body) => ejs.renderFile(layout, { ...locals, page, body }, options))
      .then((html) => done(null, html), done)
  }
}
