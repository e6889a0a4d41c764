import type { Database, Tables } from '../../db/tables.ts'
import type { Insertable } from 'kysely'
import { addDays, type CalendarDate } from '../../src/lib/calendar-date.ts'
import { hashPassword } from '../../src/sign-in/password.ts'

export const DIRECTOR_EMAIL = 'person1@bench.example'
export const BENCH_PASSWORD = 'a password for the bench'

const PEOPLE = 200
const ACTIONS = 2_000
const ROUNDS = 26
const RECOMMENDATIONS = 400
const ROWS_AT_ONCE = 500

export type Size = { people: number; actions: number; updates: number }

/** Two hundred people, two thousand actions and an update on each in every one of 26 rounds, `times` over. Person 1 directs, the others manage. */
export async function seed(db: Database, { today, times }: { today: CalendarDate; times: number }): Promise<Size> {
  await addPeople(db)
  await addCouncil(db, today)
  await addInAll(db, 'recommendations', rows(RECOMMENDATIONS, recommendation))
  await addInAll(
    db,
    'actions',
    rows(ACTIONS * times, (id) => action(id, today)),
  )
  await addInAll(
    db,
    'actionRecommendations',
    rows(ACTIONS * times, (id) => ({ actionId: id, recommendationId: 1 + (id % RECOMMENDATIONS) })),
  )
  await addInAll(
    db,
    'updates',
    rows(ACTIONS * times * ROUNDS, (id) => update(id, today)),
  )
  return { people: PEOPLE, actions: ACTIONS * times, updates: ACTIONS * times * ROUNDS }
}

async function addPeople(db: Database): Promise<void> {
  const passwordHash = await hashPassword(BENCH_PASSWORD)
  const person = (id: number) => ({ id, name: `Person ${id}`, email: `person${id}@bench.example`, passwordHash })
  await addInAll(db, 'people', rows(PEOPLE, person))
  await addInAll(
    db,
    'personRoles',
    rows(PEOPLE, (id) => ({ personId: id, role: id === 1 ? 'director' : 'manager' })),
  )
}

async function addCouncil(db: Database, today: CalendarDate): Promise<void> {
  const firstClosingOn = closingOn(today, 0)
  await db
    .insertInto('settings')
    .values({
      id: 1,
      councilName: 'Bench Council',
      councilColour: '#1d4f7b',
      firstClosingOn,
      roundLengthDays: 14,
      silentAfterRounds: 3,
      staleClaimAfterWorkingDays: 10,
      lettersAtHour: 8,
    })
    .execute()
  await db
    .insertInto('inspections')
    .values({
      id: 1,
      kind: 'ILACS',
      authority: 'Bench Council',
      inspectedFrom: null,
      inspectedTo: null,
      publishedOn: null,
      receivedOn: addDays(today, -10),
      leadInspector: null,
      reportFileId: null,
    })
    .execute()
  await addInAll(
    db,
    'rounds',
    rows(ROUNDS + 1, (id) => aRound(id, today)),
  )
}

/** Closed but for the last two: the one is closed as the server starts, the other is open. */
function aRound(id: number, today: CalendarDate): Insertable<Tables['rounds']> {
  const closesOn = closingOn(today, id - 1)
  return { id, opensOn: addDays(closesOn, -7), closesOn, closedAt: id < ROUNDS ? `${addDays(closesOn, 1)}T00:00:00.000Z` : null }
}

/** The round numbered ROUNDS is the open one: it closes in three days. */
function closingOn(today: CalendarDate, round: number): CalendarDate {
  return addDays(today, 3 - 14 * (ROUNDS - round))
}

function recommendation(id: number): Insertable<Tables['recommendations']> {
  const text = `What needs to improve, number ${id}: the timeliness and the quality of the help that children are given`
  return {
    id,
    inspectionId: 1,
    position: id,
    list: 'What needs to improve',
    number: null,
    timescale: null,
    text,
    points: '[]',
    framework: null,
    body: 'authority',
    page: 2,
  }
}

function action(id: number, today: CalendarDate): Insertable<Tables['actions']> {
  const startOn = addDays(today, -400)
  const dueOn = addDays(today, (id % 300) - 60)
  return {
    id,
    createdOn: startOn,
    what: `Action ${id}: agree one standard for recording visits and check it in every team each month`,
    successMeasure: 'Nine in ten visits recorded within a day',
    difference: 'Children need not tell their story twice',
    ownerId: 2 + (id % (PEOPLE - 1)),
    accountableId: 1,
    startOn,
    dueOn,
    originalDueOn: dueOn,
    completionClaimedOn: null,
    signedOffOn: null,
    withdrawnOn: null,
    withdrawnBecause: null,
  }
}

function update(id: number, today: CalendarDate): Insertable<Tables['updates']> {
  const actionId = 1 + Math.floor((id - 1) / ROUNDS)
  const roundId = 1 + ((id - 1) % ROUNDS)
  const givenOn = addDays(closingOn(today, roundId - 1), -2)
  const ownerId = 2 + (actionId % (PEOPLE - 1))
  const words = 'The standard was tried in two teams; both now record within a day, and the third begins next week.'
  return {
    id,
    actionId,
    roundId,
    personId: ownerId,
    forPersonId: ownerId,
    at: `${givenOn}T09:00:00.000Z`,
    givenOn,
    nothingChanged: 0,
    changed: words,
    difference: words,
    inTheWay: '',
    ownRating: actionId % 7 === 0 ? 'at risk' : 'on track',
    forecastOn: addDays(today, (actionId % 300) - 60),
    impact: null,
  }
}

function* rows<Row>(count: number, row: (id: number) => Row): Generator<Row> {
  for (let id = 1; id <= count; id += 1) yield row(id)
}

async function addInAll<Table extends keyof Tables>(db: Database, table: Table, all: Iterable<Insertable<Tables[Table]>>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    let some: Insertable<Tables[Table]>[] = []
    for (const row of all) {
      some.push(row)
      if (some.length < ROWS_AT_ONCE) continue
      await tx.insertInto(table).values(some).execute()
      some = []
    }
    if (some.length > 0) await tx.insertInto(table).values(some).execute()
  })
}
