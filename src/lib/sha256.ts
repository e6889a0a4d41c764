import { createHash } from 'node:crypto'

/** In hexadecimal, as people compare it; of a text, the sum of its UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
