import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import request from 'supertest'
import { openCopy, openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { createApp } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import { calendarDate } from '../../src/lib/calendar-date.ts'
import { filesIn } from '../../src/lib/files.ts'
import type { Envelope } from '../../src/mail/post.ts'
import type { Person } from '../../src/people/person.ts'
import { aPlan } from './plan.ts'
import { hashPassword } from '../../src/sign-in/password.ts'

export const day = calendarDate

/**
 * Dina and Denis direct; Dina is accountable for most. Mo and Mina manage; Mo owns what the tests are about and Mina does not.
 * Cora is the cabinet member. Ada administers and does nothing else.
 */
export const people = {
  dina: { id: 1, name: 'Dina Okafor', email: 'dina@westmere.example', jobTitle: 'Director of Children’s Services', roles: ['director'] },
  denis: { id: 2, name: 'Denis Hale', email: 'denis@westmere.example', jobTitle: 'Deputy Director', roles: ['director'] },
  mo: { id: 3, name: 'Mo Farrant', email: 'mo@westmere.example', jobTitle: 'Head of Safeguarding', roles: ['manager'] },
  mina: { id: 4, name: 'Mina O’Brien', email: 'mina@westmere.example', jobTitle: 'Head of Early Help', roles: ['manager'] },
  cora: { id: 5, name: 'Cora Whitlow', email: 'cora@westmere.example', jobTitle: 'Cabinet Member for Children', roles: ['cabinet member'] },
  ada: { id: 6, name: 'Ada Penrose', email: 'ada@westmere.example', jobTitle: 'Systems Officer', roles: ['administrator'] },
} as const satisfies Record<string, Person>

export const PASSWORD = 'correct horse battery staple'
// The cheapest that argon2id allows, or signing in would be most of what the tests take. A real one: sign-in/password.test.ts.
const passwordHash = await hashPassword(PASSWORD, { memory: 8, passes: 1, parallelism: 1 })

export const config: Config = {
  port: 0,
  baseUrl: 'http://tracker.test',
  dataDir: '',
  sessionSecret: 'a secret of thirty-two characters or more',
  smtpUrl: 'smtp://localhost:1',
  mailFrom: 'tracker@westmere.example',
  tls: { mode: 'opportunistic', name: null, authorities: [] },
  dkim: null,
  trustProxy: 0,
  logLevel: 'silent',
}

/** The real application over the small plan of plan.ts or another database: Monday 2 March 2026, nine in the morning, unless another instant is given. */
export async function aWorld(now = '2026-03-02T09:00:00Z', other: Partial<Pick<Context, 'db' | 'files'>> = {}) {
  const db = other.db ?? (await aCouncil())
  const time = { now: new Date(now) }
  const sent: Envelope[] = []
  const post = { send: async (envelope: Envelope) => void sent.push(envelope), close() {} }
  const clock = { now: () => new Date(time.now) }
  const files = other.files ?? filesIn(mkdtempSync(join(tmpdir(), 'tracker-test-')))
  const context: Context = { db, clock, post, config, log: pino({ level: 'silent' }), files }
  const app = createApp(context)
  return {
    db,
    clock,
    context,
    app,
    sent,
    setTime: (instant: string) => void (time.now = new Date(instant)),
    as: (person: Person) => signedIn(app, person),
  }
}

/** A fresh database in memory with the cast and the small plan. Each worker builds it once: migrating took longer than most tests. */
export async function aCouncil(): Promise<Database> {
  councils ??= builtCouncil().then(copiesOf)
  return (await councils)()
}

let councils: Promise<() => Database> | undefined

/** As many databases in memory as are asked for, each with what this one holds now. */
export async function copiesOf(db: Database): Promise<() => Database> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-copy-'))
  const file = join(folder, 'copy.db')
  await sql`vacuum into ${file}`.execute(db)
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return () => openCopy(bytes)
}

async function builtCouncil(): Promise<Database> {
  const db = await openDatabase(':memory:')
  await db
    .insertInto('people')
    .values(Object.values(people).map(({ roles: _roles, ...person }) => ({ ...person, passwordHash })))
    .execute()
  await db
    .insertInto('personRoles')
    .values(Object.values(people).flatMap(({ id, roles }) => roles.map((role) => ({ personId: id, role }))))
    .execute()
  await aPlan(db)
  return db
}

export type World = Awaited<ReturnType<typeof aWorld>>

/** A browser in which this person has signed in through the form; what it posts carries the session's token. */
async function signedIn(app: ReturnType<typeof createApp>, { email }: Person) {
  const agent = request.agent(app)
  await agent.post('/sign-in').type('form').send({ email, password: PASSWORD }).expect(303)
  const { text } = await agent.get('/account')
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return {
    agent,
    token,
    get: (address: string) => agent.get(address),
    post: (address: string, form: object = {}) =>
      agent
        .post(address)
        .type('form')
        .send({ ...form, _csrf: token }),
    upload: (address: string, file: { name: string; bytes: Buffer }, form: Record<string, string | string[]> = {}) =>
      agent
        .post(address)
        .field({ _csrf: token, ...form })
        .attach('file', file.bytes, file.name),
  }
}
