import type { RequestHandler, Response } from 'express'

const NOTICE = 'notice'

/** Tells on the next page what was done, once: a cookie, so that nothing is written to show it. */
export function redirectSaying(res: Response, words: string, address: string): void {
  res.cookie(NOTICE, words, { httpOnly: true, sameSite: 'lax', maxAge: 60_000, secure: res.req.secure })
  res.redirect(303, address)
}

export const readNotice: RequestHandler = (req, res, next) => {
  const words = cookieIn(req.headers.cookie, NOTICE)
  res.locals['notice'] = words
  if (words !== null && req.method === 'GET') res.clearCookie(NOTICE, { httpOnly: true, sameSite: 'lax', secure: req.secure })
  next()
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
