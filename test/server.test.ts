import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../db/open.ts'
import type { Database } from '../db/tables.ts'
import { calendarDate } from '../src/lib/calendar-date.ts'
import { systemClock } from '../src/lib/clock.ts'
import { aLinkWaits } from './mail/letters.ts'
import { aMailbox } from './support/mailbox.ts'
import { people } from './support/world.ts'

const PROGRAMME = ['start.mjs', 'server.ts'].map((file) => join(import.meta.dirname, '../src', file))
const SETTINGS = {
  BASE_URL: 'http://localhost',
  SESSION_SECRET: 'a secret of thirty-two characters or more',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'tracker@westmere.example',
}

test('settings that are missing are all named on standard error, and nothing starts', async () => {
  const { code, said, complained } = await ended(start({ PORT: '0' }))
  expect({ code, said }).toEqual({ code: 1, said: '' })
  expect(complained.match(/^ {2}[A-Z_]+/gm)).toEqual(['  PORT', '  BASE_URL', '  SESSION_SECRET', '  SMTP_URL', '  MAIL_FROM'])
}, 20_000)

test('it answers, sends what waits, and ends cleanly when asked to', async () => {
  const mailbox = await aMailbox()
  const folder = await aFolder((db) => aLinkWaits({ db, clock: systemClock }))
  const port = await freePort()
  const server = start({ ...SETTINGS, SMTP_URL: mailbox.url, PORT: port, DATA_DIR: folder })
  const end = ended(server)
  await eventually(async () => expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200))
  await eventually(async () => expect(mailbox.received.map(({ recipients }) => recipients)).toEqual([[people.mo.email]]))
  server.kill('SIGTERM')
  expect(await end).toMatchObject({ code: 0, complained: '' })
  await mailbox.close()
}, 20_000)

test('whoever starts it first is told the code on standard error, however little is logged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-test-'))
  const server = start({ ...SETTINGS, PORT: await freePort(), DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const end = ended(server)
  server.stderr?.once('data', () => server.kill('SIGTERM'))
  expect(await end).toMatchObject({
    said: '',
    complained: expect.stringMatching(/^Nobody uses this tracker yet\. Open http:\/\/localhost\/first-run and give the code \S{19}\n$/),
  })
}, 20_000)

test('https with no proxy trusted is warned of on standard error, however little is logged', async () => {
  const folder = await aFolder(async () => {})
  const server = start({ ...SETTINGS, BASE_URL: 'https://localhost', PORT: await freePort(), DATA_DIR: folder, LOG_LEVEL: 'silent' })
  const end = ended(server)
  server.stderr?.once('data', () => server.kill('SIGTERM'))
  expect((await end).complained).toMatch(/^WARNING: nobody will be able to sign in/)
}, 20_000)

test('a port that is taken is said in one line', async () => {
  const taken = createServer().listen(0)
  await once(taken, 'listening')
  const folder = await aFolder(async () => {})
  const { code, complained } = await ended(start({ ...SETTINGS, PORT: String(portOf(taken)), DATA_DIR: folder }))
  expect({ code, lines: complained.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
  taken.close()
}, 20_000)

test('rounds that closed while it was off are closed before it listens: here it never does', async () => {
  const taken = createServer().listen(0)
  await once(taken, 'listening')
  const round = { opensOn: calendarDate('2026-01-02'), closesOn: calendarDate('2026-01-09') }
  const folder = await aFolder((db) => db.insertInto('rounds').values(round).execute())
  await ended(start({ ...SETTINGS, PORT: String(portOf(taken)), DATA_DIR: folder }))
  taken.close()
  const db = await openDatabase(join(folder, 'tracker.db'))
  const closed = db.selectFrom('rounds').innerJoin('positions', 'positions.id', 'positionId').select(['closesOn', 'asAt'])
  expect(await closed.orderBy('closesOn').limit(1).execute()).toEqual([{ closesOn: '2026-01-09', asAt: '2026-01-09' }])
  await db.destroy()
}, 20_000)

// Elsewhere than the repository, whose own .env is nobody's business here.
function start(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, PROGRAMME, { cwd: tmpdir(), env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function ended(server: ChildProcess) {
  const said = server.stdout ? text(server.stdout) : ''
  const complained = server.stderr ? text(server.stderr) : ''
  const [code] = (await once(server, 'exit')) as [number]
  return { code, said: await said, complained: await complained }
}

/** With Mo in its database, and whatever else is wanted there. */
async function aFolder(prepare: (db: Database) => Promise<unknown>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-test-'))
  const db = await openDatabase(join(folder, 'tracker.db'))
  const { id, name, email } = people.mo
  await db.insertInto('people').values({ id, name, email, passwordHash: null }).execute()
  await prepare(db)
  await db.destroy()
  return folder
}

async function eventually(check: () => Promise<void>): Promise<void> {
  const giveUpAt = performance.now() + 15_000
  for (;;) {
    try {
      return await check()
    } catch (problem) {
      if (performance.now() > giveUpAt) throw problem
      await pause(50)
    }
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  server.close()
  return String(port)
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
