import { join } from 'node:path'
import { callbackify } from 'node:util'
import ejs, { type Options } from 'ejs'
import type { Form } from './form.ts'
import type { PageState } from './pages.ts'

// What is handed over here has no prototype: EJS need not copy it for that before each view and each include.
const HANDED_OVER_SAFE = { unsafePrototypeLocals: true }

/** Renders the view first, then the layout around it, so a view can set `page.title` for the layout to read, or say that it is whole without one. */
export function pageEngine(views: string, cache: boolean) {
  const options: Options = { root: views, cache, strict: true, ...HANDED_OVER_SAFE }
  const layout = join(views, 'layout.ejs')
  return callbackify(async (file: string, locals: { form?: Form }): Promise<string> => {
    const page: PageState = { title: '', back: null, errors: locals.form?.errors ?? [], wide: false, whole: false }
    const given = Object.assign(Object.create(null), locals, { page })
    const body = await ejs.renderFile(file, given, options)
    if (page.whole) return body
    return ejs.renderFile(layout, Object.assign(given, { body }), options)
  })
}
