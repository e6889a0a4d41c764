/** What a file is by its own bytes; its name and what the browser called it are not asked. */
export type FileKind = 'pdf' | 'word' | 'html' | 'text' | 'old office' | 'encrypted office' | 'other' | 'empty'

export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return Buffer.from(bytes).includes('word/document.xml') ? 'word' : 'other'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted office' : 'old office'
  if (!isText(bytes)) return 'other'
  return /^\s*(<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(!doctype )?html)/i.test(decode(bytes).slice(0, 2000)) ? 'html' : 'text'
}

/** UTF-8 where it is that, else the Windows alphabet that older files are in. */
export function decode(bytes: Uint8Array): string {
  const wide = /^(\xff\xfe|\xfe\xff)/.exec(Buffer.from(bytes.subarray(0, 2)).toString('latin1'))
  if (wide) return new TextDecoder(wide[0] === '\u00ff\u00fe' ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function isText(bytes: Uint8Array): boolean {
  const sample = decode(bytes.subarray(0, 4096))
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  return (sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length <= sample.length / 100
}
