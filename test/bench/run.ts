/** `npm run bench [-- --times 10]`: how fast the real server is, beside a bare route in the same run; `-- reader`: the reader alone; `-- letters`: planning and queueing a day. It measures and cannot fail. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import packageJson from '../../package.json' with { type: 'json' }
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { systemClock, today } from '../../src/lib/clock.ts'
import { benchLetters } from './letters.ts'
import { type Measured, measure } from './load.ts'
import { start } from './programme.ts'
import { benchReader } from './reader.ts'
import { BENCH_PASSWORD, DIRECTOR_EMAIL, seed } from './seed.ts'
import { signIn, type Visitor } from './visitor.ts'

const SECONDS = 5
const UPDATES_A_ROUND = 26
const MOST_UPDATES = 3900
/** More than a council ever saves. */
const SAVED_EVERY_MS = 100

const { values, positionals } = parseArgs({ options: { times: { type: 'string', default: '1' } }, allowPositionals: true })
const times = Math.min(Math.max(1, Number(values.times) || 1), 10)
const folder = mkdtempSync(join(tmpdir(), 'tracker-bench-'))

/** Whatever `npm start` gives node. */
const AS_STARTED = packageJson.scripts.start.split(' ').slice(1)

const ENVIRONMENT = {
  DATA_DIR: folder,
  SESSION_SECRET: 'only for the bench: thirty-two characters',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'tracker@bench.example',
  LOG_LEVEL: 'error',
}

try {
  await benchAsked()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function benchAsked(): Promise<void> {
  const isAlone = (part: string) => positionals.includes(part)
  if (!isAlone('letters')) for (const line of await benchReader()) console.log(line)
  if (!isAlone('reader')) for (const line of await benchLetters(join(folder, 'letters.db'))) console.log(line)
  if (positionals.length === 0) await benchServer()
}

async function benchServer(): Promise<void> {
  const db = await openDatabase(join(folder, 'tracker.db'))
  const size = await seed(db, { today: today(systemClock), times })
  console.log(`${size.people} people, ${size.actions} actions, ${size.updates} updates; 8 connections, ${SECONDS} s each`)
  await bench(db, size.actions)
  await db.destroy()
}

async function bench(db: Database, actions: number): Promise<void> {
  const bare = await start(['test/bench/bare.ts'], '/', {})
  say('a bare route', await measure({ url: bare.url, seconds: SECONDS, status: 200 }))
  await bare.stop()

  const tracker = await start(AS_STARTED, '/healthz', ENVIRONMENT)
  const idle = tracker.memoryMb()
  const director = await signIn(tracker.url, { email: DIRECTOR_EMAIL, password: BENCH_PASSWORD })
  const page = async (name: string, path: string) =>
    say(name, await measure({ url: `${tracker.url}${path}`, seconds: SECONDS, status: 200, headers: { cookie: director.cookie } }))
  await page('the action list of 100', '/actions')
  await page('an action with 26 updates', '/actions/1')
  await page('the round as a whole', '/updates')
  await page('the CSV of all actions', '/actions/export.csv')
  console.log(`a bare row saved on this disk, one after another: ${savedRowsASecond().toFixed(0)} a second`)
  const next = updatesInTurn(director)
  const saving = saveNowAndThen(tracker.url, director, next)
  await page(`the action list while an update is saved every ${SAVED_EVERY_MS} ms`, '/actions')
  saving.stop()
  await updates(db, { url: tracker.url, director, next, amount: Math.min(actions - (await saving.saved), MOST_UPDATES) })
  console.log(
    `cold start ${tracker.startMs.toFixed(0)} ms, memory ${idle.toFixed(0)} MB at rest, ${tracker.memoryMb().toFixed(0)} MB after the load`,
  )
  await tracker.stop()
}

type Update = { path: string; fields: URLSearchParams }

/** One update on each action, as each is shown to have none since the last of its seed. */
function updatesInTurn(director: Visitor): () => Update {
  let id = 0
  return () => {
    id += 1
    return { path: `/actions/${id}/updates`, fields: updateFields(director, id) }
  }
}

/** Saves one update after another, with a pause between them, until it is stopped; then says how many. */
function saveNowAndThen(url: string, { cookie }: Visitor, next: () => Update): { stop: () => void; saved: Promise<number> } {
  const ended = new AbortController()
  const save = async () => {
    let saved = 0
    for (; !ended.signal.aborted; saved += 1) {
      const { path, fields } = next()
      const { status } = await fetch(`${url}${path}`, { method: 'POST', body: fields, headers: { cookie }, redirect: 'manual' })
      if (status !== 303) throw new Error(`${path} answered ${status}, not 303`)
      await pause(SAVED_EVERY_MS)
    }
    return saved
  }
  return { stop: () => ended.abort(), saved: save() }
}

async function updates(
  db: Database,
  { url, director, next: form, amount }: { url: string; director: Visitor; next: () => Update; amount: number },
): Promise<void> {
  const before = await countUpdates(db)
  const measured = await measure({ url, seconds: SECONDS, status: 303, headers: { cookie: director.cookie }, form, amount })
  const stored = (await countUpdates(db)) - before
  say(`a saved update (${stored} of ${measured.answered} found in the database)`, measured)
}

function updateFields({ token }: Visitor, actionId: number): URLSearchParams {
  return new URLSearchParams({
    _csrf: token,
    save: 'update',
    lastSeenId: String(actionId * UPDATES_A_ROUND),
    changed: 'The third team began this week and its first records were checked.',
    difference: 'Two children did not have to tell their story again.',
    inTheWay: 'Nothing at present.',
    ownRating: 'on track',
    forecastOn: '1/12/2027',
  })
}

/** What the disk allows: a saved update can be no faster than its file is flushed. */
function savedRowsASecond(): number {
  const sqlite = new Sqlite(join(folder, 'bare.db'))
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec('create table rows (words text)')
  const save = sqlite.prepare('insert into rows values (?)')
  const until = performance.now() + 1000
  let saved = 0
  for (; performance.now() < until; saved += 1) save.run('x'.repeat(300))
  sqlite.close()
  return saved
}

async function countUpdates(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('updates')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function say(name: string, { requestsPerSecond, medianMs, p99Ms }: Measured): void {
  console.log(`${name}: ${requestsPerSecond.toFixed(0)} a second, median ${medianMs.toFixed(1)} ms, 99th percentile ${p99Ms.toFixed(1)} ms`)
}
