import mammoth from 'mammoth'
import { unpacksTooBig } from './archive.ts'
import { decode, kindOfFile } from './file-kind.ts'
import { withoutFurniture } from './furniture.ts'
import { pagesOfHtml } from './html-pages.ts'
import type { Page } from './line.ts'
import { withOneMargin } from './margins.ts'
import { pagesOfPdf } from './pdf-pages.ts'
import { readPages } from './read-pages.ts'
import type { ReadingOutcome, ReadingProblem } from './reading.ts'
import { readText } from './read-text.ts'

/** Fewer letters than this in a whole file are a stamp or a page number, not a report. */
const FEWEST_LETTERS = 100

/** Reads one file. Runs where it may be stopped: see reader-thread. */
export async function parse(bytes: Uint8Array): Promise<ReadingOutcome> {
  try {
    return await parseByKind(bytes)
  } catch (error) {
    return fail(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'unreadable')
  }
}

async function parseByKind(bytes: Uint8Array): Promise<ReadingOutcome> {
  const kind = kindOfFile(bytes)
  if (kind === 'pdf') return await parsePdf(bytes)
  if (kind === 'word') return await parseWord(bytes)
  if (kind === 'html') return readUnlessEmpty(pagesOfHtml(decode(bytes)))
  if (kind === 'text') return readText(decode(bytes))
  if (kind === 'empty') return fail('empty')
  if (kind === 'encrypted office') return fail('encrypted')
  return fail(kind === 'old office' ? 'old word' : 'not a report')
}

async function parsePdf(bytes: Uint8Array): Promise<ReadingOutcome> {
  const hasPictures = /\/Subtype\s*\/Image/.test(Buffer.from(bytes).toString('latin1'))
  const { pages, unread } = await pagesOfPdf(bytes)
  if (pages.length === 0) return fail('unreadable')
  if (lettersIn(pages) < FEWEST_LETTERS) return fail(hasPictures ? 'scanned' : unread.length > 0 ? 'unreadable' : 'empty')
  const reading = readPages(withOneMargin(withoutFurniture(pages)))
  const missing = unread.map((page) => `Page ${page} could not be read.`)
  return { ok: true, reading: { ...reading, warnings: [...missing, ...reading.warnings] } }
}

async function parseWord(bytes: Uint8Array): Promise<ReadingOutcome> {
  if (unpacksTooBig(bytes)) return fail('too big')
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { includeDefaultStyleMap: true })
  return readUnlessEmpty(pagesOfHtml(value))
}

function readUnlessEmpty(pages: Page[]): ReadingOutcome {
  return lettersIn(pages) === 0 ? fail('empty') : { ok: true, reading: readPages(pages) }
}

function lettersIn(pages: Page[]): number {
  return pages.flatMap((page) => page.lines).reduce((sum, line) => sum + line.text.replace(/\P{L}/gu, '').length, 0)
}

function fail(problem: ReadingProblem): ReadingOutcome {
  return { ok: false, problem }
}
