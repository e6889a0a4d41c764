import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import type { UpdateDraft } from '../../src/updates/update.ts'
import { people, type World } from '../support/world.ts'

/** What Mo says of action 1 on Monday 2 March, as typed. */
export const answers = {
  lastSeenId: '0',
  changed: 'Two teams now book the visit when the move is agreed',
  difference: 'Six of eight children told the participation worker they knew who was coming',
  inTheWay: 'One vacancy',
  ownRating: 'at risk',
  forecastOn: '12/6/2026',
  impact: 'some evidence',
}

/** The same, read. */
export const draft: UpdateDraft = {
  nothingChanged: false,
  changed: answers.changed,
  difference: answers.difference,
  inTheWay: answers.inTheWay,
  ownRating: 'at risk',
  forecastOn: day('2026-06-12'),
  impact: 'some evidence',
}

/** Two more for Mo: action 3, due first of all, and action 4, which starts only after the round opened. */
export async function moreForMo({ db }: Pick<World, 'db'>): Promise<void> {
  const action = await db.selectFrom('actions').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
  await db
    .insertInto('actions')
    .values([
      { ...action, id: 3, what: 'Tell foster carers who will visit', dueOn: day('2026-05-01') },
      { ...action, id: 4, what: 'Audit the visits', startOn: day('2026-03-02'), dueOn: day('2026-07-31') },
    ])
    .execute()
}

/** Everything stored by an update, and the history it left. */
export async function stored({ db }: World) {
  const events = await db.selectFrom('history').select(['personId', 'event']).where('subject', '=', 'action').orderBy('id').execute()
  return {
    updates: await db.selectFrom('updates').selectAll().orderBy('id').execute(),
    history: events.map(({ personId, event }) => ({ personId, ...(JSON.parse(event) as object) })),
  }
}

export const { mo, mina, dina, cora, ada } = people
