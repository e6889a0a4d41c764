import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ForgedForm } from './problems.ts'

declare module 'express-session' {
  interface SessionData {
    csrfToken: string
  }
}

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A form counts only when it comes from our own page and, once someone has signed in, carries their session's token. */
export const refuseForgedForms: RequestHandler = (req, res, next) => {
  if (!HARMLESS.has(req.method) && !isOurs(req)) throw new ForgedForm()
  res.locals['csrfToken'] = req.user ? tokenOf(req) : ''
  next()
}

/** What browsers themselves say of where a form was; only programmes say nothing. */
export function isSameOrigin(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.get('origin')
  return origin === undefined || origin === `${req.protocol}://${req.get('host')}`
}

function isOurs(req: Request): boolean {
  return isSameOrigin(req) && (!req.user || sameText(tokenOf(req), String(req.body?._csrf ?? '')))
}

function tokenOf(req: Request): string {
  req.session.csrfToken ??= randomBytes(24).toString('base64url')
  return req.session.csrfToken
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
