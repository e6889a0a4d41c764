import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_START_MS = 20_000

export type Programme = { url: string; startMs: number; memoryMb: () => number; stop: () => Promise<void> }

/** Starts a programme on a free port and waits until `path` answers. */
export async function start(args: string[], path: string, environment: Record<string, string>): Promise<Programme> {
  const url = `http://127.0.0.1:${await freePort()}`
  const began = performance.now()
  const env = { ...process.env, ...environment, PORT: new URL(url).port, BASE_URL: url }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => child.kill('SIGKILL'))
  await answering(`${url}${path}`, child)
  return {
    url,
    startMs: performance.now() - began,
    memoryMb: () => memoryOf(child),
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + LONGEST_START_MS
  while (performance.now() < giveUpAt && child.exitCode === null) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await pause(10)
  }
  throw new Error(`${child.spawnargs.join(' ')} did not answer at ${url}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Resident memory; only Linux tells it so plainly. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return Number.NaN
  }
}
