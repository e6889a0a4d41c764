import type { FieldError, Form } from './form.ts'

type Field = { id: string; name: string; value: string; errorMessage: { text: string } | undefined }
type Item = { value: string | number; text: string; hint?: string }

/** What a GOV.UK text field needs to know of a form: `govukInput({ ...field(form, 'what'), label })`. */
export function field(form: Form, name: string): Field {
  return { id: fieldId(name), name, value: typed(form, name), errorMessage: errorFor(form.errors, name) }
}

/** The same for select, radios and checkboxes, which are given their items. */
export function choice(form: Form, name: string, items: readonly Item[]) {
  const chosen = new Set(everyTyped(form, name))
  return {
    id: fieldId(name),
    idPrefix: fieldId(name),
    name,
    errorMessage: errorFor(form.errors, name),
    items: items.map(({ value, text, hint }) => {
      const isChosen = chosen.has(String(value))
      return { value: String(value), text, selected: isChosen, checked: isChosen, ...(hint ? { hint: { text: hint } } : {}) }
    }),
  }
}

/** What was typed in a field, or nothing. Names may be deep: actions[0][what]. */
export function typed(form: Form, name: string): string {
  return everyTyped(form, name)[0] ?? ''
}

/** actions[0][what] has the id actions-0-what, which error messages link to. */
export function fieldId(name: string): string {
  return name.replaceAll(/[[\]]+/g, '-').replace(/-$/, '')
}

function everyTyped(form: Form, name: string): string[] {
  const value = partsOf(name).reduce<unknown>(within, form.values)
  const values = Array.isArray(value) ? value : [value]
  return values.filter((each) => typeof each === 'string' || typeof each === 'number').map(String)
}

function within(value: unknown, part: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
}

function partsOf(name: string): string[] {
  return name.split(/[[\]]+/).filter((part) => part !== '')
}

function errorFor(errors: FieldError[], name: string): { text: string } | undefined {
  const error = errors.find((each) => each.field === name)
  return error && { text: error.message }
}
