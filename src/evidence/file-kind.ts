const ACCEPTED = 'a PDF, a Word, Excel or PowerPoint file, an e-mail (.msg or .eml), a photograph, or plain text (.txt or .csv)'

/** Of each kind somebody may show: how its bytes begin. The older Office files and Outlook's e-mails begin alike. */
const BEGINNINGS = ['%PDF-', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']
const PACKED = ['word/document.xml', 'xl/workbook.', 'ppt/presentation.xml', 'mimetypeapplication/vnd.oasis.opendocument.']
const PHOTOGRAPH = /^(RIFF[^]{4}WEBP|[^]{4}ftyp(heic|heix|heim|hevc|mif1|msf1|avif))/
const TEXT_NAME = /\.(txt|csv|eml)$/i
const MARKUP_OR_PROGRAM = /^\s*(<|#!|@echo)/i

/** Why a file is no evidence, told by what is in it: programs and web pages are refused, whatever they are called. Null when it is. */
export function whyNoEvidence({ name, bytes }: { name: string; bytes: Uint8Array }): string | null {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  const isDocument = BEGINNINGS.some((beginning) => start.startsWith(beginning)) || PHOTOGRAPH.test(start) || isPacked(start, bytes)
  return isDocument || isText(name, bytes) ? null : `This kind of file cannot be kept as evidence. Choose ${ACCEPTED}`
}

function isPacked(start: string, bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return start.startsWith('PK\x03\x04') && PACKED.some((part) => whole.includes(part))
}

/** A text may be a program only its name gives away, and a page only its first sign. */
function isText(name: string, bytes: Uint8Array): boolean {
  if (!TEXT_NAME.test(name) || bytes.length === 0) return false
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes).replace(/^\u00ef\u00bb\u00bf/, '')
  return !text.includes('\0') && !MARKUP_OR_PROGRAM.test(text) && !text.startsWith('MZ')
}
