import { inflateRawSync } from 'node:zlib'

const LOCAL_HEADER = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const STORED = 0

/** The texts inside a zip archive such as a Word file, by their names. */
export function unzipped(archive: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  for (let at = archive.indexOf(signature(CENTRAL_ENTRY)); at >= 0 && archive.readUInt32LE(at) === CENTRAL_ENTRY; ) {
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength)
    texts.set(name, contentAt(archive, { at: archive.readUInt32LE(at + 42), bytes: archive.readUInt32LE(at + 20) }))
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return texts
}

function contentAt(archive: Buffer, { at, bytes }: { at: number; bytes: number }): string {
  if (archive.readUInt32LE(at) !== LOCAL_HEADER) throw new Error('not a zip archive as we know it')
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const content = archive.subarray(start, start + bytes)
  return (archive.readUInt16LE(at + 8) === STORED ? content : inflateRawSync(content)).toString('utf8')
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
