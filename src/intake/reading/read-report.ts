import { readApart } from './reader-thread.ts'
import type { ReadingOutcome } from './reading.ts'

const MOST_BYTES = 30 * 1024 * 1024

/** Reads an uploaded report: PDF, Word, HTML or plain text, told by its content. Never throws, and answers within five seconds of its turn. */
export async function readReport(file: { name: string; bytes: Uint8Array }): Promise<ReadingOutcome> {
  if (file.bytes.length > MOST_BYTES) return { ok: false, problem: 'too big' }
  if (file.bytes.length === 0) return { ok: false, problem: 'empty' }
  return await readApart(file.bytes)
}

/** Reads pasted text, in the same thread: the web process goes on meanwhile. */
export async function readPasted(text: string): Promise<ReadingOutcome> {
  return text.trim() === '' ? { ok: false, problem: 'empty' } : await readApart(text)
}
