import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const BEGIN_AT = join(import.meta.dirname, '../support/begin-at.ts')
const PROGRAMME = ['start.mjs', 'server.ts'].map((file) => join(import.meta.dirname, '../../src', file))

/** The real programme, in a process of its own, over this folder; its clock begins at an instant of ours. */
export async function aLife({ folder, smtpUrl, beginAt }: Life): Promise<ChildProcess> {
  const environment = {
    PORT: await freePort(),
    BASE_URL: 'http://tracker.test',
    DATA_DIR: folder,
    SESSION_SECRET: 'a secret of thirty-two characters or more',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'tracker@westmere.example',
    LOG_LEVEL: 'silent',
    BEGIN_AT: beginAt.toISOString(),
  }
  const life = spawn(process.execPath, ['--import', BEGIN_AT, ...PROGRAMME], { cwd: tmpdir(), env: environment, stdio: 'ignore' })
  const end = () => void life.kill('SIGKILL')
  process.once('exit', end)
  life.once('exit', () => void process.off('exit', end))
  return life
}

type Life = { folder: string; smtpUrl: string; beginAt: Date }

export async function ended(life: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (life.exitCode !== null || life.signalCode !== null) return
  const end = once(life, 'exit')
  life.kill(signal)
  await end
}

/** False when it did not come true in time. */
export async function until(isTrue: () => boolean | Promise<boolean>, longestMs: number): Promise<boolean> {
  const giveUpAt = performance.now() + longestMs
  while (performance.now() < giveUpAt) {
    if (await isTrue()) return true
    await pause(20)
  }
  return false
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return String(typeof address === 'object' && address ? address.port : 0)
}
