import type { Response } from 'express'
import type { Form } from './form.ts'

/** Every view and what it is given. Each feature adds its own in its pages.ts. */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type
export interface Pages {}

export function show<View extends keyof Pages>(res: Response, view: View, model: Pages[View]): void {
  res.render(view, withKeptForm(res, model))
}

// A form posted after its session had ended is shown again as it was typed.
function withKeptForm(res: Response, model: object): object {
  const kept = res.locals['keptForm'] as Form['values'] | undefined
  return kept && 'form' in model ? { ...model, form: { ...(model.form as Form), values: kept } } : model
}
