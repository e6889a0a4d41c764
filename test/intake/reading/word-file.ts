/** Makes small Word files for tests: the few parts that Word itself insists on, in an archive. */
import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; bytes: Uint8Array; saidSize?: number }

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Rows as in paper.ts: `# ` and `## ` headings, `* ` bullets, `- ` points, `a | b` a row of a table, anything else a paragraph. */
export function wordFile(text: string): Uint8Array {
  const body = text
    .trim()
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map(rowOf)
    .join('')
  return archiveOf([
    { name: '[Content_Types].xml', bytes: xml(TYPES) },
    { name: '_rels/.rels', bytes: xml(relations([['officeDocument', 'word/document.xml']])) },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: xml(
        relations([
          ['numbering', 'numbering.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
    },
    { name: 'word/styles.xml', bytes: xml(`<w:styles xmlns:w="${WORD}">${[1, 2].map(styleOf).join('')}</w:styles>`) },
    { name: 'word/numbering.xml', bytes: xml(numbering()) },
    { name: 'word/document.xml', bytes: xml(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`) },
  ])
}

/** A Word file of a few kilobytes that unpacks to far more; it may say so, or lie. */
export function bomb(saidSize?: number): Uint8Array {
  const bytes = new Uint8Array(300 * 1024 * 1024).fill(0x20)
  return archiveOf([{ name: 'word/document.xml', bytes, ...(saidSize === undefined ? {} : { saidSize }) }])
}

function rowOf(row: string): string {
  const [, hashes, heading] = /^(#+) (.*)/.exec(row) ?? []
  if (hashes && heading) return paragraph(heading, `<w:pStyle w:val="Heading${hashes.length}"/>`)
  const [, marker, item] = /^(\*|-) (.*)/.exec(row) ?? []
  if (marker && item) return paragraph(item, `<w:numPr><w:ilvl w:val="${marker === '*' ? 0 : 1}"/><w:numId w:val="1"/></w:numPr>`)
  if (row.includes(' | '))
    return `<w:tbl><w:tr>${row
      .split(' | ')
      .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
      .join('')}</w:tr></w:tbl>`
  return paragraph(row)
}

function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text.replace(/&/g, '&amp;')}</w:t></w:r></w:p>`
}

function styleOf(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`
}

function numbering(): string {
  const levels = [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')
  return `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}

function relations(targets: [string, string][]): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`
}

function xml(text: string): Uint8Array {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
}

function archiveOf(parts: Part[]): Uint8Array {
  const entries: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, saidSize = bytes.length } of parts) {
    const packed = deflateRawSync(bytes)
    const facts = numbers([2, 8], [2, 0], [2, 0], [4, crc32(bytes)], [4, packed.length], [4, saidSize], [2, name.length], [2, 0])
    const entry = Buffer.concat([numbers([4, 0x04034b50], [2, 20], [2, 0]), facts, Buffer.from(name), packed])
    directory.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0]),
        facts,
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        Buffer.from(name),
      ]),
    )
    entries.push(entry)
    at += entry.length
  }
  const index = Buffer.concat(directory)
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length], [4, index.length], [4, at], [2, 0])
  return new Uint8Array(Buffer.concat([...entries, index, end]))
}

/** Each number little end first, in so many bytes. */
function numbers(...values: [size: number, value: number][]): Buffer {
  return Buffer.concat(
    values.map(([size, value]) => {
      const bytes = Buffer.alloc(size)
      bytes.writeUIntLE(value, 0, size)
      return bytes
    }),
  )
}
