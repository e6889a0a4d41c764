/** Prints small PDFs for tests, from rows as a person would type them. */

type Print = { text: string; x: number; y: number; size: number; bold: boolean }
type Sheet = { prints: Print[]; rules: number[] }

const LEADING = 14.4
const SPACE = 6
const WINDOWS_ALPHABET: Record<string, string> = { '•': '\\225', '–': '\\226', '’': '\\222', '‘': '\\221', '“': '\\223', '”': '\\224' }

/**
 * One string is one page. A row opens with what it is:
 * `# ` title, `## ` heading, `### ` sub-heading, `* ` bullet, `- ` point, `12. ` numbered, `=` a drawn line;
 * a row set in goes on with the item above; `left | right` are two cells; `> ` is set larger; `^ ` is a foot, with a footnote's small type.
 */
export function paper(...pages: string[]): Uint8Array {
  return pdfOf(pages.map(sheetOf).map(contentOf))
}

export const emptyPaper = (): Uint8Array => pdfOf([''])

/** A picture of a page, as a scanner makes it. */
export function scannedPaper(): Uint8Array {
  const picture = '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream'
  return pdfOf(['q 595 0 0 842 0 0 cm /Im1 Do Q'], { '/XObject<</Im1 %>>': picture })
}

/** Asks for a password: what it is locked with does not matter, only that nobody knows it. */
export function lockedPaper(): Uint8Array {
  const key = '<'.concat('5a'.repeat(32), '>')
  return pdfOf(['BT /F1 12 Tf 72 700 Td (Locked) Tj ET'], {}, `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O ${key}/U ${key}>>/ID[<00><00>]`)
}

function sheetOf(page: string): Sheet {
  const sheet: Sheet = { prints: [], rules: [] }
  let y = 780
  for (const row of page.replace(/^\n|\n\s*$/g, '').split('\n')) {
    const isItem = /^(\*|-|\d+\.) /.test(row)
    if (row.trim() === '' || isItem || row.startsWith('#')) y -= SPACE
    if (row.trim() === '') continue
    y -= row.startsWith('# ') ? 2 * LEADING : LEADING
    if (row.startsWith('=')) sheet.rules.push(y + 6)
    else sheet.prints.push(...printsOf(row, y))
  }
  return sheet
}

function printsOf(row: string, y: number): Print[] {
  const [, hashes, words] = /^(#+) (.*)/.exec(row) ?? []
  if (hashes && words) return [{ text: words, x: 72, y, size: [26, 14, 12][hashes.length - 1] ?? 12, bold: hashes.length > 1 }]
  if (row.startsWith('> ')) return printsOf(`  ${row.slice(2)}`, y).map((print) => ({ ...print, size: 13.6 }))
  if (row.startsWith('^ ')) return [{ text: row.slice(2), x: 72, y: 60, size: 9, bold: false }]
  if (row.includes(' | ')) return row.split(' | ').flatMap((text, column) => cell(text, 76 + 230 * column, y))
  const [, marker, item] = /^(\*|-|\d+\.) (.*)/.exec(row) ?? []
  if (marker && item !== undefined) return itemOf(marker, item, y)
  return [{ text: row.trim(), x: 72 + 9 * row.search(/\S/), y, size: 12, bold: false }]
}

function itemOf(marker: string, text: string, y: number): Print[] {
  const x = marker === '-' ? 90 : 72
  const glyph = { '*': '•', '-': '–' }[marker] ?? marker
  const plain = { y, size: 12, bold: false }
  return text === ''
    ? [{ ...plain, text: glyph, x }]
    : [
        { ...plain, text: glyph, x },
        { ...plain, text, x: x + (/\d/.test(marker) ? 28 : 18) },
      ]
}

function cell(text: string, x: number, y: number): Print[] {
  const bold = /^\*\*.*\*\*$/.test(text)
  return text.trim() === '' ? [] : [{ text: bold ? text.slice(2, -2) : text, x, y, size: 12, bold }]
}

function contentOf({ prints, rules }: Sheet): string {
  const words = prints.map(({ text, x, y, size, bold }) => `BT /F${bold ? 2 : 1} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
  return [...words, ...rules.map((y) => `72 ${y} 450 0.5 re f`)].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&').replace(/[^ -~]/g, (letter) => WINDOWS_ALPHABET[letter] ?? '?')
}

function pdfOf(contents: string[], resources: Record<string, string> = {}, trailer = ''): Uint8Array {
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '', fontOf('Helvetica'), fontOf('Helvetica-Bold')]
  const add = (object: string) => `${objects.push(object)} 0 R`
  const extra = Object.entries(resources)
    .map(([entry, object]) => entry.replace('%', add(object)))
    .join('')
  const kids = contents.map((content) => {
    const stream = add(`<</Length ${content.length}>>\nstream\n${content}\nendstream`)
    return add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${stream}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>${extra}>>>>`)
  })
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`
  return bytesOf(objects, trailer)
}

function fontOf(name: string): string {
  return `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`
}

function bytesOf(objects: string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
