import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../db/tables.ts'
import { calendarFacts } from '../../src/calendar/queries.ts'
import { everyDuty, openDuties } from '../../src/duties/queries.ts'
import { recordedTwins } from '../../src/intake/queries.ts'
import { emptyDraft } from '../../src/intake/draft.ts'
import { inspectionSummaries } from '../../src/inspections/queries.ts'
import { openPlan } from '../../src/leaving/queries.ts'
import { planAsAt } from '../../src/positions/queries.ts'
import { everyAddressed, findingsAt, sameFindings } from '../../src/recommendations/queries.ts'
import { planFacts } from '../../src/reminders/queries.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const today = day('2026-03-02')
const ROOT = join(import.meta.dirname, '../..')

/** The ids of what each reader finds of inspection 2, with its duties 3 and 4 and its recommendation 4. */
const READERS: [what: string, found: (db: Database) => Promise<number[]>, ids: number[]][] = [
  ['the list of inspections', async (db) => idsIn(await inspectionSummaries(db)).filter((id) => id === 2), [2]],
  ['duties', async (db) => idsIn(await everyDuty(db)).filter((id) => id > 2), [3, 4]],
  ['open deadlines, which holidays and templates move', async (db) => idsIn(await openDuties(db)).filter((id) => id > 2), [3, 4]],
  [
    'the planner of letters',
    async (db) => idsIn((await planFacts(db, { from: today, until: today })).duties).filter((id) => id > 2),
    [3, 4],
  ],
  ['its owner’s calendar', async (db) => idsIn((await calendarFacts(db, people.dina, today)).duties), [3]],
  ['what is to be handed over', async (db) => idsIn((await openPlan(db)).duties).filter((id) => id > 2), [3, 4]],
  ['the position, and all reports with it', async (db) => idsIn((await planAsAt(db, { today })).inspections).filter((id) => id === 2), [2]],
  ['the count of recommendations', async (db) => idsIn(await everyAddressed(db)).filter((id) => id === 4), [4]],
  ['earlier findings', async (db) => idsIn(await findingsAt(db, { authority: 'Hartside', before: null, except: [] })), [4]],
  ['the same finding elsewhere', async (db) => idsIn(await sameFindings(db, 1)), [4]],
  ['what seems to be recorded already', async (db) => idsIn(await recordedTwins(db, { draft: HARTSIDE, sha256: null })), [2]],
]

const HARTSIDE = { ...emptyDraft, kind: 'ILACS', authority: 'Hartside', receivedOn: '27/2/2026' }

test.each(READERS)('%s leaves out an inspection that was withdrawn', async (_what, found, ids) => {
  const { db, withdraw } = await recordedByMistake()
  expect(await found(db)).toEqual(ids)
  await withdraw()
  expect(await found(db)).toEqual([])
})

test('the pages leave it out, but for the list of those withdrawn', async () => {
  const { withdraw, dina } = await recordedByMistake()
  await dina.get('/duties/3').expect(200)
  expect((await dina.get('/statements')).text).toContain('Hartside')
  await withdraw()
  await dina.get('/duties/3').expect(302).expect('Location', '/inspections/2')
  expect((await dina.get('/statements')).text).not.toContain('Hartside')
  const { text } = await dina.get('/inspections').expect(200)
  expect(text.indexOf('Hartside')).toBeGreaterThan(text.indexOf('<h2 class="govuk-heading-m">Withdrawn</h2>'))
})

test('nobody reads the table of inspections past those that stand, but where all are meant', () => {
  const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) =>
    /(?:selectFrom|[jJ]oin)\('inspections/.test(readFileSync(join(ROOT, file), 'utf8')),
  )
  // By its id, named in a line of history, and of those whose statement is published, which are never withdrawn.
  expect(files.toSorted()).toEqual(['src/inspections/queries.ts', 'src/recommendations/changes.ts', 'src/statements/public-queries.ts'])
})

async function recordedByMistake(): Promise<World & { dina: Awaited<ReturnType<World['as']>>; withdraw: () => Promise<unknown> }> {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  const { kind, authority, receivedOn } = HARTSIDE
  const mistaken = { kind, authority, receivedOn, 'recommendations[0][text]': 'The timeliness of reviews.' }
  await dina.post('/intake/1/inspection', { ...mistaken, version: 1 }).expect(303)
  await world.db.updateTable('duties').set({ ownerId: 1, confirmedOn: today }).where('id', '=', 3).execute()
  await world.db.insertInto('recommendationLinks').values({ recommendationId: 4, earlierId: 1 }).execute()
  const withdraw = async () => dina.post('/inspections/2/withdrawal', { because: 'It is recorded twice', step: 'save' }).expect(303)
  return { ...world, dina, withdraw }
}

function idsIn(found: readonly { id: number }[]): number[] {
  return found.map(({ id }) => id).toSorted((one, other) => one - other)
}
