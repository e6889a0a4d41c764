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
export function refuseForgedForms({ baseUrl }: { baseUrl: string }): RequestHandler {
  return (req, res, next) => {
    if (!HARMLESS.has(req.method) && !(isSameOrigin(req, baseUrl) && hasToken(req))) throw new ForgedForm()
    res.locals['csrfToken'] = req.user ? tokenOf(req) : ''
    next()
  }
}

/** Where people find us: at the address they are told, whatever a proxy makes of it, and at any other that led here, as 127.0.0.1. */
export function ourOrigins(req: Request, baseUrl: string): string[] {
  return [baseUrl, `${req.protocol}://${req.get('host')}`]
}

/** What browsers themselves say of where a form was; only programmes say nothing. */
function isSameOrigin(req: Request, baseUrl: string): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.get('origin')
  return origin === undefined || ourOrigins(req, baseUrl).includes(origin)
}

function hasToken(req: Request): boolean {
  return !req.user || sameText(tokenOf(req), String(req.body?._csrf ?? ''))
}

function tokenOf(req: Request): string {
  req.session.csrfToken ??= randomBytes(24).toString('base64url')
  return req.session.csrfToken
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
