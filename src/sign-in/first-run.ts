import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Database } from '../../db/tables.ts'
import type { Context } from '../context.ts'

// Without 0 and O, 1 and I, which look alike in a terminal. Thirty-two of them, so that a byte chooses evenly.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 16

// One programme opens a database once; the code lives as long as it and is nowhere written down but where it is told.
const codes = new WeakMap<Database, Buffer>()

/** Nobody is there yet to add anybody. */
export async function isFirstRun(db: Database): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) === undefined
}

/** A new code, which replaces the one before: ABCD-EFGH-JKLM-NPQR. Only its hash is kept. */
export function newFirstRunCode(db: Database): string {
  const code = Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')
  codes.set(db, hashOf(code))
  return code.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** Typed with or without its dashes, in small letters or capitals. */
export function isFirstRunCode(db: Database, typed: string): boolean {
  const code = codes.get(db)
  return code !== undefined && timingSafeEqual(code, hashOf(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')))
}

/** At start: whoever reads what the programme says may become its first administrator. */
export async function announceFirstRun({ db, config }: Context, say: (words: string) => void): Promise<void> {
  if (!(await isFirstRun(db))) return
  say(`Nobody uses this tracker yet. Open ${config.baseUrl}/first-run and give the code ${newFirstRunCode(db)}`)
}

/** Until then every address leads there. */
export function leadToFirstRun({ db }: Context): RequestHandler {
  let hasBegun = false
  return async (req, res, next) => {
    hasBegun ||= !(await isFirstRun(db))
    if (hasBegun || req.path === '/first-run' || req.path === '/council.css') return next()
    res.redirect(req.method === 'GET' ? 302 : 303, '/first-run')
  }
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
