import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { keptFile } from '../../src/evidence/kept-file.ts'
import { filesIn } from '../../src/lib/files.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const letter = new Document({ sections: [{ children: [new Paragraph('Sent')] }] })

test.each([
  ['a Word file', await Packer.toBuffer(letter), WORD],
  ['a spreadsheet, which is packed like a Word file', Buffer.from('PK\u0003\u0004 xl/workbook.xml'), 'application/octet-stream'],
  ['any other archive', Buffer.from('PK\u0003\u0004 photographs/one.jpg'), 'application/octet-stream'],
  ['a text that only speaks of a Word file', Buffer.from('word/document.xml'), 'application/octet-stream'],
  ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'application/pdf'],
])('%s is served as what it is, whatever it is called', async (_what, bytes, mediaType) => {
  const files = filesIn(mkdtempSync(join(tmpdir(), 'evidence-')))
  expect(await keptFile(files, { name: 'Letter.docx', bytes })).toMatchObject({ name: 'Letter.docx', mediaType })
})
