import type { z } from 'zod'

export type FieldError = { field: string; message: string }

/** What was typed, as it was typed, and what is wrong with it. */
export type Form = { values: Record<string, unknown>; errors: FieldError[] }

export type FormReading<T> = { ok: true; value: T } | { ok: false; form: Form }

export const emptyForm: Form = { values: {}, errors: [] }

/** Reads a posted form whole, so that every mistake is shown at once and nothing typed is lost. */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): FormReading<T> {
  const values = typedValues(body)
  const { success, data, error } = schema.safeParse(values)
  return success ? { ok: true, value: data } : { ok: false, form: { values, errors: fieldErrors(error) } }
}

/** A form that was readable, refused for a reason only the database knew. */
export function refused(body: unknown, ...errors: FieldError[]): Form {
  return { values: typedValues(body), errors }
}

/** Every field as it was posted, to be carried through a page that is only to be checked. */
export function carried(body: unknown): { name: string; value: string }[] {
  const fields = Object.entries(typedValues(body)).filter(([name]) => name !== '_csrf' && name !== 'step')
  return fields.flatMap(([name, value]) => carriedOf(name, value))
}

function carriedOf(name: string, value: unknown): { name: string; value: string }[] {
  if (typeof value !== 'object' || value === null) return [{ name, value: String(value) }]
  return Object.entries(value).flatMap(([part, each]) => carriedOf(`${name}[${part}]`, each))
}

function typedValues(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map(({ path, message }) => ({ field: fieldName(path), message }))
}

/** ["actions", 0, "what"] is posted as actions[0][what]. */
function fieldName([first, ...rest]: PropertyKey[]): string {
  return `${String(first ?? '')}${rest.map((part) => `[${String(part)}]`).join('')}`
}
