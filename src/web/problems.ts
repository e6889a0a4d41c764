import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler } from 'express'
import { Altered, CannotTell, Forbidden, NotFound } from '../lib/problems.ts'
import { show } from './show.ts'

export class ForgedForm extends Error {}
export class TooManyTries extends Error {}

type Words = { heading: string; paragraphs: string[] }

const WORDS: Record<number, Words> = {
  403: {
    heading: 'You cannot do this',
    paragraphs: ['Your role lets you see this but not change it. Ask a director or an administrator if that is wrong.'],
  },
  404: {
    heading: 'Page not found',
    paragraphs: [
      'If you typed the address, check it is right. If you followed a link, the page may have moved or may not be yours to see.',
    ],
  },
  413: {
    heading: 'That is too much to send at once',
    paragraphs: [
      'Nothing was saved. What you typed or pasted is not kept here either.',
      'Use your browser’s Back button: most show the form as you left it. Copy your words somewhere safe, make them shorter or the file smaller, and try again. Files may be up to 20 MB.',
    ],
  },
  422: { heading: 'We could not read what was sent', paragraphs: ['Go back, check what you typed and try again.'] },
  429: { heading: 'Too many tries', paragraphs: ['Wait a quarter of an hour, then try again.'] },
  500: {
    heading: 'Something went wrong on our side',
    paragraphs: ['Nothing was saved. Go back and try again. If it happens again, tell your administrator the reference below.'],
  },
}

const FORGED: Words = {
  heading: 'This form could not be trusted',
  paragraphs: [
    'It was open too long, or it was not sent from our own page. Nothing was saved. Go back, open the page again and send it once more.',
  ],
}

const ALTERED = 'It is not shown, because it can no longer be trusted. Tell your administrator the reference below.'

// Express knows an error handler by its four parameters.
// oxlint-disable-next-line max-params
export const showProblem: ErrorRequestHandler = (problem, req, res, next) => {
  if (res.headersSent) return next(problem)
  const status = statusOf(problem)
  const reference = status === 500 ? randomUUID().slice(0, 8) : null
  if (reference) req.log.error({ reference, problem: (problem as Error)?.stack }, 'a page failed')
  show(res.status(status), 'errors/problem', { ...wordsFor(problem, status), reference })
}

function statusOf(problem: unknown): number {
  if (problem instanceof NotFound || problem instanceof URIError) return 404
  if (problem instanceof Forbidden || problem instanceof ForgedForm) return 403
  if (problem instanceof TooManyTries) return 429
  if (problem instanceof CannotTell) return 422
  return statusOfMiddleware((problem as { status?: unknown } | null)?.status)
}

/** Body parsers say 400 for what they cannot read and 413 for what is too long. */
function statusOfMiddleware(status: unknown): number {
  if (status === 413) return 413
  return typeof status === 'number' && status >= 400 && status < 500 ? 422 : 500
}

function wordsFor(problem: unknown, status: number): Words {
  if (problem instanceof ForgedForm) return FORGED
  if (problem instanceof CannotTell) return { heading: 'This cannot be worked out', paragraphs: [problem.message] }
  if (problem instanceof Altered) return { heading: 'This is not as it was stored', paragraphs: [problem.message, ALTERED] }
  return WORDS[status] ?? (WORDS[500] as Words)
}
