import type { Request } from 'express'
import { idFrom } from '../lib/fields.ts'
import { NotFound } from '../lib/problems.ts'

/** The id in the address; whatever is not one names nothing that exists. */
export function idIn(req: Request, name = 'id'): number {
  const id = idFrom(req.params[name])
  if (id === null) throw new NotFound()
  return id
}
