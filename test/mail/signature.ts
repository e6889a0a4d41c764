import { createHash, createVerify, type KeyObject } from 'node:crypto'

/** A letter as it came over the wire, read as RFC 6376 has a receiver read it (relaxed/relaxed). */
export function signatureOf(raw: Buffer) {
  const text = raw.toString('latin1')
  const split = text.indexOf('\r\n\r\n')
  const headers = text.slice(0, split).split(/\r\n(?![ \t])/)
  const header = headers.find((line) => nameOf(line) === 'dkim-signature') ?? ''
  const tags = Object.fromEntries([...valueOf(header).matchAll(/(\w+)=([^;]*)/g)].map(([, key = '', value = '']) => [key, value.trim()]))
  const signed = (tags['h'] ?? '').split(':')
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(split + 4)), 'latin1')
    .digest('base64')
  return {
    tags,
    signed,
    isBodyHashRight: bodyHash === tags['bh'],
    isSignedWith: (publicKey: KeyObject) =>
      createVerify('RSA-SHA256')
        .update(`${signed.map((name) => relaxedHeader(headers, name)).join('')}${unsigned(header)}`, 'latin1')
        .verify(publicKey, (tags['b'] ?? '').replaceAll(/\s/g, ''), 'base64'),
  }
}

/** Whitespace at the ends of lines and empty lines at the end count for nothing. */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines.map((line) => `${line}\r\n`).join('')
}

function relaxedHeader(headers: string[], name: string): string {
  const line = headers.findLast((each) => nameOf(each) === name)
  return line ? `${name}:${valueOf(line)}\r\n` : ''
}

/** The signature's own header, as it was before the signature stood in it. */
function unsigned(header: string): string {
  return `dkim-signature:${valueOf(header).replace(/\bb=[^;]*$/, 'b=')}`
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).trim().toLowerCase()
}

function valueOf(line: string): string {
  return line
    .slice(line.indexOf(':') + 1)
    .replaceAll('\r\n', '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim()
}
