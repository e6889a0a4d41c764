import type { Request } from 'express'
import { NotFound } from '../lib/problems.ts'

/** The id in the address; whatever is not one names nothing that exists. */
export function idIn(req: Request, name = 'id'): number {
  const text = req.params[name]
  if (typeof text !== 'string' || !/^[1-9]\d{0,14}$/.test(text)) throw new NotFound()
  return Number(text)
}
