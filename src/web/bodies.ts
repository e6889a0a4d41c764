import express, { type RequestHandler } from 'express'
import multer, { type StorageEngine } from 'multer'

const MOST_BYTES = 20 * 1024 * 1024

export const readFormBody = express.urlencoded({ extended: true, limit: '1mb', parameterLimit: 5000 })

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
  storage: inMemoryUpTo(MOST_BYTES),
  limits: { files: 1, fields: 200, fieldSize: 1024 * 1024, parts: 202 },
  defParamCharset: 'utf8',
}).single('file')

/** A form with a file, from somebody who has signed in. From somebody whose session has ended since, what was typed is read and the file dropped. */
export const readUpload: RequestHandler = (req, res, next) => {
  req.upload = null
  if (!(req.user || req.session.endedFor) || !req.is('multipart/form-data')) return next()
  oneFile(req, res, (problem: unknown) => {
    if (problem) return next(Object.assign(new Error('the upload was cut short'), { status: 400 }))
    const { file } = req
    if (file && file.size > MOST_BYTES) req.upload = { ok: false, problem: 'too big' }
    else if (file && file.size > 0) req.upload = { ok: true, name: file.originalname, bytes: file.buffer }
    next()
  })
}
