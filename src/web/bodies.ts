import express, { type RequestHandler } from 'express'
import multer, { MulterError } from 'multer'

const MOST_BYTES = 20 * 1024 * 1024

export const readFormBody = express.urlencoded({ extended: true, limit: '1mb', parameterLimit: 5000 })

const oneFile = multer({
  storage: multer.memoryStorage(),
  limits: { files: 1, fileSize: MOST_BYTES, fields: 200, fieldSize: 1024 * 1024, parts: 202 },
  defParamCharset: 'utf8',
}).single('file')

/** A form with a file. A file too big leaves its other fields readable, so that the page can keep what was typed. */
export const readUpload: RequestHandler = (req, res, next) => {
  req.upload = null
  if (!req.user || !req.is('multipart/form-data')) return next()
  oneFile(req, res, (problem: unknown) => {
    if (problem instanceof MulterError && problem.code === 'LIMIT_FILE_SIZE') req.upload = { ok: false, problem: 'too big' }
    else if (problem) return next(Object.assign(new Error('the upload was cut short'), { status: 400 }))
    else if (req.file && req.file.size > 0) req.upload = { ok: true, name: req.file.originalname, bytes: req.file.buffer }
    next()
  })
}
