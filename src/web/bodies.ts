import express, { type Request, type RequestHandler } from 'express'
import multer, { MulterError, type StorageEngine } from 'multer'
import type { Database } from '../../db/tables.ts'
import type { Person } from '../people/person.ts'
import { personById } from '../people/queries.ts'

const MEGABYTE = 1024 * 1024
const MOST_OF_FILE = 20 * MEGABYTE
/** A file too big is still read to its end, for what was typed beside it; past this not even that. */
const MOST_IN_ALL = 100 * MEGABYTE
/** Every box that is ticked counts as one. */
const MOST_FIELDS = 500

/** More than the longest text any page takes, each letter of which may be sent as nine: what is too long is then said beside its field. */
const MOST_TYPED = 12 * MEGABYTE

const reading = (limit: number) => express.urlencoded({ extended: true, limit, parameterLimit: 5000 })
const [ofPeople, ofAnybody] = [reading(MOST_TYPED), reading(MEGABYTE)]

/** Of somebody who has not signed in, and of nobody, only as much is read as signing in takes. */
export const readFormBody: RequestHandler = (req, res, next) => {
  const read = req.user || req.session.endedFor ? ofPeople : ofAnybody
  read(req, res, next)
}

/** Reads a file that is too big to its end and keeps none of it, so that the rest of the form is read and the page can answer. */
const inMemoryUpTo = (most: number): StorageEngine => ({
  _handleFile(_req, file, done) {
    const chunks: Buffer[] = []
    let size = 0
    file.stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
      else chunks.length = 0
    })
    file.stream.on('error', done)
    file.stream.on('end', () => done(null, { size, buffer: Buffer.concat(chunks) }))
  },
  _removeFile: (_req, _file, done) => done(null),
})

const oneFile = multer({
  storage: inMemoryUpTo(MOST_OF_FILE),
  limits: { files: 1, fields: MOST_FIELDS, fieldSize: MOST_TYPED, parts: MOST_FIELDS + 1 },
  defParamCharset: 'utf8',
}).single('file')

/**
 * A form with a file, from those alone who may send one. From anybody else nothing is read: the form has then no token, and is
 * refused as a forged one is. Of a session that has ended since, what was typed is read and the file dropped.
 */
export function takesUpload({ db }: { db: Database }, maySend: (person: Person) => boolean): RequestHandler {
  return async (req, res, next) => {
    req.upload = null
    const sender = req.is('multipart/form-data') ? await senderOf(db, req) : null
    if (!sender || !maySend(sender)) return next()
    if (!(Number(req.get('content-length')) <= MOST_IN_ALL)) return next(refusal(413))
    oneFile(req, res, (problem: unknown) => {
      if (problem) return next(refusal(problem instanceof MulterError ? 413 : 400))
      req.upload = uploadIn(req)
      next()
    })
  }
}

async function senderOf(db: Database, { user, session }: Request): Promise<Person | null> {
  if (user) return user
  return session.endedFor ? personById(db, session.endedFor) : null
}

function uploadIn({ file }: Request): Request['upload'] {
  if (!file) return null
  if (file.size === 0) return { ok: false, problem: 'empty' }
  return file.size > MOST_OF_FILE ? { ok: false, problem: 'too big' } : { ok: true, name: file.originalname, bytes: file.buffer }
}

function refusal(status: 400 | 413): Error {
  return Object.assign(new Error('the upload was too much, or cut short'), { status })
}
