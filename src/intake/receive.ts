import type { Request } from 'express'
import type { Context } from '../context.ts'
import type { NewFile } from '../evidence/evidence.ts'
import { keptFile } from '../evidence/kept-file.ts'
import { readPasted, readReport } from './reading/read-report.ts'
import type { Reading, ReadingOutcome, ReadingProblem } from './reading/reading.ts'

export type Arrival =
  | { ok: true; reading: Reading | null; file: NewFile | null }
  | { ok: false; field: 'file' | 'text'; problem: ReadingProblem }

/** A file, or else pasted text, or else nothing because the recommendations will be typed by hand. */
export async function received({ files }: Context, { body, upload }: Request): Promise<Arrival> {
  if (body.how === 'hand') return { ok: true, reading: null, file: null }
  if (upload && !upload.ok) return { ok: false, field: 'file', problem: upload.problem }
  if (!upload) return asArrival(await readPasted(String(body.text ?? '')), 'text')

  const arrival = asArrival(await readReport(upload), 'file')
  if (!arrival.ok) return arrival
  return { ...arrival, file: await keptFile(files, upload) }
}

function asArrival(outcome: ReadingOutcome, field: 'file' | 'text'): Arrival {
  return outcome.ok ? { ok: true, reading: outcome.reading, file: null } : { ok: false, field, problem: outcome.problem }
}
