import type { Db } from '../../db/tables.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { fullDate } from '../lib/date-words.ts'

/**
 * What shows that a report cannot have been received as late as this, each as "Tuesday 17 February 2026, when ...".
 * A duty that was discharged keeps its own day of receipt, and stands against nothing.
 */
export async function whatStandsAgainst(db: Db, inspectionId: number, receivedOn: CalendarDate): Promise<string[]> {
  const done = [...(await linesDone(db, inspectionId)), ...(await statementsDone(db, inspectionId))]
  return done.filter(({ on }) => on < receivedOn).map(({ on, what }) => `${fullDate(on)}, when ${what}`)
}

type Done = { on: CalendarDate; what: string }

/** The first that was done for each duty. */
async function linesDone(db: Db, inspectionId: number): Promise<Done[]> {
  const lines = await db
    .selectFrom('checklistLines')
    .innerJoin('duties', 'duties.id', 'dutyId')
    .innerJoin('dutyTemplates', 'dutyTemplates.id', 'templateId')
    .select(['dutyId', 'name', 'what', 'doneOn'])
    .where('inspectionId', '=', inspectionId)
    .where('dischargedOn', 'is', null)
    .where('droppedOn', 'is', null)
    .orderBy('doneOn')
    .orderBy('what')
    .execute()
  return [...Map.groupBy(lines, ({ dutyId }) => dutyId).values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const more = others.filter(({ doneOn }) => doneOn === first.doneOn).length
    const done = more === 0 ? 'was' : `and ${more} more were`
    return [{ on: first.doneOn, what: `“${first.what}” ${done} done for “${first.name}”` }]
  })
}

async function statementsDone(db: Db, inspectionId: number): Promise<Done[]> {
  const statements = db.selectFrom('statements').where('inspectionId', '=', inspectionId)
  const consultations = await statements
    .innerJoin('consultations', 'statementId', 'statements.id')
    .select(['name', 'role', 'consultedOn'])
    .where('withdrawnAt', 'is', null)
    .orderBy('consultedOn')
    .execute()
  const published = await statements
    .select(['statements.number', 'publishedAt'])
    .where('publishedAt', 'is not', null)
    .orderBy('number')
    .execute()
  const sendings = await statements
    .innerJoin('sendings', 'statementId', 'statements.id')
    .select(['sentTo', 'sentOn'])
    .where('withdrawnAt', 'is', null)
    .orderBy('sentOn')
    .execute()
  return [
    ...consultations.map(({ name, role, consultedOn: on }) => ({ on, what: `${name}, ${role}, was consulted` })),
    ...published.map(({ number, publishedAt }) => ({
      on: londonDay(new Date(publishedAt ?? '')),
      what: `version ${number} of the statement was published`,
    })),
    ...sendings.map(({ sentTo, sentOn: on }) => ({ on, what: `the statement was sent to ${sentTo}` })),
  ]
}
