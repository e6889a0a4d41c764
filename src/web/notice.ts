import type { RequestHandler, Response } from 'express'

const NOTICE = 'notice'
const WRITTEN = /^(done|not done): (.+)$/s

/** What the next page tells: what was done, or why nothing was. */
export type Notice = { isDone: boolean; words: string }

/** For what is no success: something refused, found done already, or left as it was. */
export function notDone(words: string): Notice {
  return { isDone: false, words }
}

/** Tells on the next page what was done, or why it was not, once: a cookie, so that nothing is written to show it. */
export function redirectSaying(res: Response, said: string | Notice, address: string): void {
  const { isDone, words } = typeof said === 'string' ? { isDone: true, words: said } : said
  const written = `${isDone ? 'done' : 'not done'}: ${words}`
  res.cookie(NOTICE, written, { httpOnly: true, sameSite: 'lax', maxAge: 60_000, secure: res.req.secure })
  res.redirect(303, address)
}

export const readNotice: RequestHandler = (req, res, next) => {
  const written = cookieIn(req.headers.cookie, NOTICE)
  res.locals['notice'] = noticeIn(written)
  if (written !== null && req.method === 'GET') res.clearCookie(NOTICE, { httpOnly: true, sameSite: 'lax', secure: req.secure })
  next()
}

function noticeIn(written: string | null): Notice | null {
  const [, what, words] = WRITTEN.exec(written ?? '') ?? []
  return words === undefined ? null : { isDone: what === 'done', words }
}

function cookieIn(header: string | undefined, name: string): string | null {
  const pair = header?.split('; ').find((each) => each.startsWith(`${name}=`))
  if (!pair) return null
  try {
    return decodeURIComponent(pair.slice(name.length + 1)).slice(0, 300)
  } catch {
    return null
  }
}
