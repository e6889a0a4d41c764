import type { Files } from '../lib/files.ts'
import type { NewFile } from './evidence.ts'

const LONGEST_NAME = 200

/** Keeps the bytes somebody sent; its row is written in the transaction of what it belongs to. */
export async function keptFile(files: Files, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<NewFile> {
  const sha256 = await files.keep(bytes)
  return { sha256, name: name.slice(0, LONGEST_NAME), mediaType: mediaTypeOf(bytes), bytes: bytes.length }
}

/** By what is in the file; its name may say anything. A spreadsheet and any archive begin like a Word file. */
function mediaTypeOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (start === '%PDF-') return 'application/pdf'
  if (start.startsWith('PK') && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return 'application/octet-stream'
}
