import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Context } from '../context.ts'
import { TooManyTries } from '../web/problems.ts'
import { AttemptStore } from './attempts.ts'

const QUARTER_OF_AN_HOUR_S = 15 * 60
// A whole council may share one address, so it is given more.
const MOST_FROM_AN_ADDRESS = 50

export type Throttle = {
  /** Keeps one kind of try from another: "sign in". */
  what: string
  /** How many of one account are let through in a quarter of an hour. */
  mostOfAnAccount: number
  /** The account tried, known to us or not. */
  accountIn: (req: Request) => string
  counts: 'failures' | 'every try'
}

/** Per address and per account; only hashes of either are kept. */
export function throttle({ what, mostOfAnAccount, accountIn, counts }: Throttle, context: Pick<Context, 'db' | 'clock'>): RequestHandler[] {
  const common = {
    windowMs: QUARTER_OF_AN_HOUR_S * 1000,
    legacyHeaders: false,
    skipSuccessfulRequests: counts === 'failures',
    handler: tooMany,
  }
  return [
    rateLimit({
      ...common,
      limit: MOST_FROM_AN_ADDRESS,
      keyGenerator: (req) => hashOf(ipKeyGenerator(req.ip ?? '')),
      store: new AttemptStore(`${what} from `, context),
    }),
    rateLimit({
      ...common,
      limit: mostOfAnAccount,
      keyGenerator: (req) => hashOf(accountIn(req)),
      store: new AttemptStore(`${what} of `, context),
    }),
  ]
}

export function postedEmail(req: Request): string {
  const { email } = (req.body ?? {}) as { email?: unknown }
  return typeof email === 'string' ? email.trim().toLowerCase() : ''
}

const tooMany: RequestHandler = (_req, res, next) => {
  res.set('Retry-After', String(QUARTER_OF_AN_HOUR_S))
  next(new TooManyTries())
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
