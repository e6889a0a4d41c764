import { Document, Packer, Paragraph } from 'docx'
import { whyNoEvidence } from '../../src/evidence/file-kind.ts'

const letter = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Sent')] }] }))
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1')

test.each([
  ['Letter.pdf', bytes('%PDF-1.7')],
  ['Letter.docx', letter],
  ['List.xlsx', bytes('PK\x03\x04....[Content_Types].xml....xl/workbook.xml')],
  ['Letter.odt', bytes('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text')],
  ['Sent.msg', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....')],
  ['Sent.eml', bytes('From: a@westmere.gov.uk\r\nContent-Type: text/html\r\n\r\n<html>Sent</html>')],
  ['Notice.jpg', bytes('\xff\xd8\xff\xe0....JFIF')],
  ['Notice.png', bytes('\x89PNG\r\n\x1a\n....')],
  ['Notice.heic', bytes('\0\0\0\x18ftypheic')],
  ['Note.txt', bytes('\xef\xbb\xbfSent on Tuesday, £4')],
  ['Note.txt', bytes('\xff\xfeS\0e\0n\0t\0')],
])('%s can show that something was done', (name, file) => {
  expect(whyNoEvidence({ name, bytes: file })).toBeNull()
})

test.each([
  ['a program', 'x.exe', 'MZ\x90\0\x03'],
  ['a program called a letter', 'Letter.pdf', 'MZ\x90\0\x03'],
  ['a program called a text', 'Letter.txt', 'MZ\x90\0\x03'],
  ['a page of the web', 'x.html', '<!doctype html><p>Hello'],
  ['a page of the web called a text', 'x.txt', '\xef\xbb\xbf \n<script>alert(1)</script>'],
  ['a drawing, which may run as a page does', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['a script', 'x.txt', '#!/bin/sh\nrm'],
  ['a script with a name that runs', 'x.bat', 'del *'],
  ['a script of Outlook’s', 'x.js', 'alert(1)'],
  ['an archive of anything', 'x.zip', 'PK\x03\x04....x.exe'],
  ['a film', 'x.mp4', '\0\0\0\x18ftypisom'],
])('%s is no evidence, and the message names what is', (_what, name, latin1) => {
  expect(whyNoEvidence({ name, bytes: bytes(latin1) })).toMatch(/cannot be kept as evidence. Choose a PDF, a Word/)
})
