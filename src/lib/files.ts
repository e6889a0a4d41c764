import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files people send, each kept once under the name of its own SHA-256. */
export type Files = { keep(bytes: Uint8Array): Promise<string>; read(sha256: string): Promise<Uint8Array> }

export function filesIn(folder: string): Files {
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, sha256), bytes, { flush: true })
      return sha256
    },
    read: (sha256) => readFile(join(folder, sha256)),
  }
}
