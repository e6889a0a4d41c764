import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Altered } from './problems.ts'
import { sha256Of } from './sha256.ts'

/** Files people send, each kept once under the name of its own SHA-256, and given out only if it still has it. */
export type Files = { keep(bytes: Uint8Array): Promise<string>; read(sha256: string): Promise<Uint8Array> }

export function filesIn(folder: string): Files {
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      await mkdir(folder, { recursive: true })
      await putInPlace(join(folder, sha256), bytes)
      return sha256
    },
    async read(sha256) {
      const bytes = await readFile(join(folder, sha256))
      if (sha256Of(bytes) !== sha256) throw new Altered('The file is not the one that was sent: its SHA-256 does not match.')
      return bytes
    },
  }
}

/** Written beside it first: a crash halfway leaves nothing under the name that says it is whole. */
async function putInPlace(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  try {
    await writeFile(beside, bytes, { flush: true })
    await rename(beside, path)
  } catch (problem) {
    await rm(beside, { force: true })
    throw problem
  }
}
