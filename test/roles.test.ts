import type { Router } from 'express'
import { sql } from 'kysely'
import request from 'supertest'
import type { Person } from '../src/people/person.ts'
import { places, placesForEveryone, placesForMachines, publicPlaces } from '../src/routes.ts'
import { ANSWERS, type Answer } from './support/answers.ts'
import { FORMS } from './support/forms.ts'
import { aPublicReport, somethingRecorded, someStatements } from './support/statements.ts'
import { aWorld, copiesOf, people, type World } from './support/world.ts'

const ASKING = {
  director: people.dina,
  'another manager': people.mina,
  manager: people.mo,
  'cabinet member': people.cora,
  administrator: people.ada,
} as const

test('every form is for a route that is there', () => {
  expect(Object.keys(FORMS).filter((route) => !Object.hasOwn(ANSWERS, route))).toEqual([])
})

test('every route of the site map has its answers, and every answer its route', async () => {
  const { context } = await aWorld()
  const siteMap = [placesForMachines, placesForEveryone, publicPlaces, places].flatMap((part) => part(context))
  const routes = siteMap.flatMap(({ path, routes: router }) => routesOf(router, path))
  expect(routes.toSorted()).toEqual(Object.keys(ANSWERS).toSorted())
})

for (const [route, answers] of Object.entries(ANSWERS)) {
  const [method = '', pattern = ''] = route.split(' ')
  const address = answers.at ?? pattern.replaceAll(/:\w+/g, '1')

  test(`${route}: nobody signed in`, async () => {
    const world = await (nobodys ??= aWorldToAsk())
    const before = await changesIn(world)
    const answer = await (method === 'GET' ? request(world.app).get(address) : request(world.app).post(address).type('form').send({}))
    expect(whatHappened(answer)).toBe(answers.nobody ?? 'sign in')
    expect(await changesIn(world)).toBe(before)
  })

  for (const [role, person] of Object.entries(ASKING)) {
    const expected = answers[role as keyof typeof ASKING] ?? answers.manager
    const changesNothing = method === 'GET' || expected === 'may not' || expected === 'hidden'

    test(`${route}: ${role}`, async () => {
      const { world, visitor } = changesNothing ? await theirs(person) : await visiting(person)
      const before = await changesIn(world)
      const lines = await linesOfHistory(world)
      const answer = method === 'GET' ? await visitor.get(address) : await visitor.post(address, FORMS[route])
      expect(whatHappened(answer)).toBe(expected)
      expect(changesNothing ? await changesIn(world) : before).toBe(before)
      if (!FORMS[route] || changesNothing) return
      expect(answer.status).toBe(303)
      expect(await linesOfHistory(world)).toBeGreaterThan(lines)
    })
  }
}

/** Each with the same statements and reports, which are written once. */
async function aWorldToAsk(): Promise<World> {
  written ??= aWrittenWorld()
  const { copies, files } = await written
  return aWorld(undefined, { db: copies(), files })
}

let written: ReturnType<typeof aWrittenWorld> | undefined

async function aWrittenWorld() {
  const world = await aWorld()
  await someStatements(world)
  await somethingRecorded(world)
  await aPublicReport(world)
  return { copies: await copiesOf(world.db), files: world.context.files }
}

async function visiting(person: Person) {
  const world = await aWorldToAsk()
  return { world, visitor: await world.as(person) }
}

/** A page asked for and a form refused change nothing, so one world serves all that this person tries, or nobody. */
let nobodys: Promise<World> | undefined
const shared = new Map<number, ReturnType<typeof visiting>>()
function theirs(person: Person): ReturnType<typeof visiting> {
  const known = shared.get(person.id) ?? visiting(person)
  shared.set(person.id, known)
  return known
}

function whatHappened({ status, headers }: { status: number; headers: Record<string, string> }): Answer {
  if (status === 404) return 'hidden'
  if (status === 403) return 'may not'
  if (status >= 500) throw new Error(`answered ${status}`)
  return headers['location']?.startsWith('/sign-in') ? 'sign in' : 'may'
}

async function linesOfHistory({ db }: World): Promise<number> {
  const { count } = await db
    .selectFrom('history')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many rows were ever written, changed or taken away, but for the counts of wrong addresses and passwords. */
async function changesIn({ db }: World): Promise<number | undefined> {
  const counted = sql`(select coalesce(sum(hits), 0) from sign_in_attempts)`
  const { rows } = await sql<{ changes: number }>`select total_changes() - ${counted} as changes`.execute(db)
  return rows[0]?.changes
}

type Layer = { route?: { path: string; methods: Record<string, boolean> } }

function routesOf(router: Router, prefix: string): string[] {
  return (router.stack as unknown as Layer[]).flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${`${prefix}${route.path}`.replace(/(.)\/$/, '$1')}`) : [],
  )
}
