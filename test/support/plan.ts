import type { Database } from '../../db/tables.ts'
import { proposeDuties } from '../../src/duties/changes.ts'
import { emptyDraft } from '../../src/intake/draft.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { someReports } from './reports.ts'

/**
 * One inspection of Westmere, received on Monday 16 February 2026, with two recommendations to the council and one to the
 * safeguarding board, and its two duties: the report published by Wednesday 18 March, the statement by Friday 29 May 2026.
 * Action 1 (Mo's) answers the first recommendation, action 2 (Mina's, late since 20 February) the first too; the second has none.
 * Rounds close every other Friday: 20 February and 6 March 2026 among them; the one of 6 March opened on 27 February.
 * Those before it closed without a position: the council came to the tracker after them.
 */
export async function aPlan(db: Database): Promise<void> {
  await db.insertInto('settings').values(COUNCIL).execute()
  await db.insertInto('inspections').values(INSPECTION).execute()
  await db.transaction().execute((tx) => proposeDuties(tx, { id: INSPECTION.id, kind: 'ILACS' }))
  await db.insertInto('recommendations').values(RECOMMENDATIONS).execute()
  await db.insertInto('rounds').values(ROUNDS).execute()
  await db.insertInto('actions').values(ACTIONS).execute()
  await db
    .insertInto('actionRecommendations')
    .values([
      { actionId: 1, recommendationId: 1 },
      { actionId: 2, recommendationId: 1 },
    ])
    .execute()
  await db.insertInto('intakeDrafts').values(DRAFT).execute()
  await someReports(db)
}

/** Dina's, typed by hand and not yet recorded. */
const DRAFT = {
  id: 1,
  personId: 1,
  fileId: null,
  reading: 'null',
  form: JSON.stringify(emptyDraft),
  inspectionId: null,
  at: '2026-02-27T10:00:00.000Z',
}

const COUNCIL = {
  id: 1,
  councilName: 'Westmere Borough Council',
  councilColour: '#5b2a6e',
  firstClosingOn: day('2026-01-09'),
  roundLengthDays: 14,
  silentAfterRounds: 3,
  staleClaimAfterWorkingDays: 10,
  lettersAtHour: 8,
} as const

const INSPECTION = {
  id: 1,
  kind: 'ILACS',
  authority: 'Westmere Borough Council',
  inspectedFrom: day('2026-01-12'),
  inspectedTo: day('2026-01-16'),
  publishedOn: null,
  receivedOn: day('2026-02-16'),
  leadInspector: 'Imogen Vale',
  reportFileId: null,
}

const LIST = { inspectionId: 1, list: 'What needs to improve', number: null, timescale: null, points: '[]', framework: null, page: 2 }

const RECOMMENDATIONS = [
  { ...LIST, id: 1, position: 1, body: 'authority', text: 'The timeliness of visits to children who move placement.' },
  { ...LIST, id: 2, position: 2, body: 'authority', text: 'The quality of supervision of newly qualified social workers.' },
  { ...LIST, id: 3, position: 3, body: 'LSCB', text: 'The board’s scrutiny of multi-agency audits.' },
]

const ROUNDS = [
  { id: 1, opensOn: day('2026-01-30'), closesOn: day('2026-02-06'), closedAt: '2026-02-07T00:00:00.000Z' },
  { id: 2, opensOn: day('2026-02-13'), closesOn: day('2026-02-20'), closedAt: '2026-02-21T00:00:00.000Z' },
  { id: 3, opensOn: day('2026-02-27'), closesOn: day('2026-03-06') },
]

const OPEN = {
  createdOn: day('2026-02-16'),
  completionClaimedOn: null,
  signedOffOn: null,
  withdrawnOn: null,
  withdrawnBecause: null,
  accountableId: 1,
}

const ACTIONS = [
  {
    ...OPEN,
    id: 1,
    what: 'Visit every child within five working days of a move',
    successMeasure: 'Nine in ten visits on time',
    difference: 'Children see their social worker in their first week',
    ownerId: 3,
    startOn: day('2026-02-18'),
    dueOn: day('2026-05-29'),
    originalDueOn: day('2026-05-29'),
  },
  {
    ...OPEN,
    id: 2,
    what: 'Agree a single standard for recording visits',
    successMeasure: 'The standard is signed by every team',
    difference: '',
    ownerId: 4,
    startOn: day('2026-02-09'),
    dueOn: day('2026-02-20'),
    originalDueOn: day('2026-02-20'),
  },
]
