import { createHash } from 'node:crypto'
import type { Database } from '../../db/tables.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import type { FrozenAction, Position } from '../../src/positions/position.ts'

/**
 * Report 1, which Dina published on Monday 9 February 2026 on the position of that day, when action 2 was on track;
 * and report 2, a draft on the position of Friday 27 February, by when it was late.
 */
export async function someReports(db: Database): Promise<void> {
  await db
    .insertInto('positions')
    .values([frozen(1, day('2026-02-09'), ON_TRACK), frozen(2, day('2026-02-27'), LATE)])
    .execute()
  await db
    .insertInto('statusReports')
    .values([
      {
        ...REPORT,
        id: 1,
        positionId: 1,
        title: 'Status report, 9 February 2026',
        publishedAt: '2026-02-09T10:00:00.000Z',
        publishedById: 1,
      },
      { ...REPORT, id: 2, positionId: 2, title: 'Status report, 27 February 2026', publishedAt: null, publishedById: null },
    ])
    .execute()
}

const REPORT = { commentary: 'The first visits are **on time**.' }

const ACTION: Omit<FrozenAction, 'rating' | 'colour' | 'reason'> = {
  id: 2,
  what: 'Agree a single standard for recording visits',
  successMeasure: 'The standard is signed by every team',
  difference: '',
  owner: { name: 'Mina O’Brien', jobTitle: 'Head of Early Help' },
  accountable: { name: 'Dina Okafor', jobTitle: 'Director of Children’s Services' },
  startOn: day('2026-02-09'),
  dueOn: day('2026-02-20'),
  originalDueOn: day('2026-02-20'),
  stage: 'in progress',
  withdrawnBecause: null,
  lastUpdate: null,
}

const ON_TRACK: FrozenAction = {
  ...ACTION,
  rating: 'on track',
  colour: 'green',
  reason: 'Started on 9 February 2026, and no update has been missed.',
}

const LATE: FrozenAction = {
  ...ACTION,
  rating: 'late',
  colour: 'red',
  reason: 'Due 20 February 2026, 7 days ago, and not claimed complete.',
}

function frozen(id: number, asAt: Position['asAt'], action: FrozenAction) {
  const { rating, colour } = action
  const recommendation = { id: 1, number: '1', list: 'What needs to improve', points: [], addressedTo: null, actionIds: [2] }
  const text = 'The timeliness of visits to children who move placement.'
  const position: Position = {
    council: 'Westmere Borough Council',
    asAt,
    inspections: [
      {
        id: 1,
        kind: 'Inspection of local authority children’s services (ILACS)',
        authority: 'Westmere Borough Council',
        receivedOn: day('2026-02-02'),
        duties: [],
        recommendations: [{ ...recommendation, text, rating: rating ?? 'no action yet', colour: colour ?? 'red' }],
      },
    ],
    actions: [action],
  }
  const content = JSON.stringify(position)
  return { id, asAt, frozenAt: `${asAt}T09:30:00.000Z`, content, sha256: createHash('sha256').update(content).digest('hex') }
}
