import type { Db } from '../../db/tables.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { withDeadline } from '../duties/duty.ts'
import { dutyInWords } from '../duties/duty-words.ts'
import { dutiesOfInspection } from '../duties/queries.ts'
import { historyOf } from '../history/queries.ts'
import { inspectionById } from '../inspections/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { bodyWords, numberOf } from '../recommendations/recommendation.ts'
import { childDetailsIn } from '../updates/child-details.ts'
import { differencesBetween } from './compare.ts'
import { forOtherBodies, type Plan, type StatementContent } from './content.ts'
import { missingFrom } from './missing.ts'
import type { CheckPage, OfAnother, ShownDuty, ShownVersion, StatementPage } from './pages.ts'
import { plannedTexts } from './planned-texts.ts'
import { planFor } from './plan-queries.ts'
import { isAnswered } from './proof.ts'
import { consultationsUpTo, contentFor, draftedContent, isNewest, sendingsOf, versionsFor } from './queries.ts'
import { shownStatement, type ShownStatement } from './shown.ts'
import { type Statement, stateTag } from './statement.ts'

/** Everything a director sees of one version. */
export async function statementPage(db: Db, statement: Statement, today: CalendarDate): Promise<StatementPage> {
  const { id, inspectionId } = statement
  const plan = await planFor(db, inspectionId)
  const content = await contentFor(db, statement)
  const { authority, receivedOn } = await inspectionById(db, inspectionId)
  return {
    statement,
    tag: stateTag(statement),
    inspection: { id: inspectionId, authority, receivedOn },
    shown: shownOn(statement, content),
    isNewest: await isNewest(db, statement),
    changedSince: await changesSinceKept(db, statement, content),
    missing: missingFrom(statement, content, plan),
    forOthers: others(plan),
    consultations: await consultationsUpTo(db, statement),
    sendings: await sendingsOf(db, id),
    versions: (await versionsFor(db, inspectionId)).map(shownVersion),
    duties: await dutiesAnswered(db, inspectionId, today),
    history: await historyOf(db, 'statement', id),
  }
}

type Checking = { today: CalendarDate; publishedOn: CalendarDate | null }

/** What a director checks before it is agreed or published, in the words it would then have. */
export async function checkPage(db: Db, statement: Statement, { today, publishedOn }: Checking): Promise<Omit<CheckPage, 'form'>> {
  const plan = await planFor(db, statement.inspectionId)
  const content = await contentFor(db, statement)
  const texts = plannedTexts(content).filter((text) => childDetailsIn(text, today).length > 0)
  return {
    statement,
    shown: shownStatement(content, publishedOn),
    missing: missingFrom(statement, content, plan),
    forOthers: others(plan),
    consultations: await consultationsUpTo(db, statement),
    changes: differencesBetween(content, await draftedContent(db, statement)),
    doubts: texts,
  }
}

export function shownVersion(statement: Statement): ShownVersion {
  const { id, number, because, publishedAt, draftedAt } = statement
  return { id, number, because, publishedAt, draftedAt, tag: stateTag(statement) }
}

export function shownOn({ publishedAt }: Pick<Statement, 'publishedAt'>, content: StatementContent): ShownStatement {
  return shownStatement(content, publishedAt === null ? null : londonDay(new Date(publishedAt)))
}

async function changesSinceKept(db: Db, statement: Statement, content: StatementContent): Promise<number> {
  if (statement.keptAt === null || statement.publishedAt !== null) return 0
  return differencesBetween(content, await draftedContent(db, statement)).length
}

function others(plan: Plan): OfAnother[] {
  return forOtherBodies(plan).map((each) => ({ id: each.id, number: numberOf(each), text: each.text, addressedTo: bodyWords(each) }))
}

async function dutiesAnswered(db: Db, inspectionId: number, today: CalendarDate): Promise<ShownDuty[]> {
  const holidays = await bankHolidaysOf(db)
  const duties = (await dutiesOfInspection(db, inspectionId)).filter(isAnswered)
  return duties.map((duty) => dutyInWords(withDeadline(duty, today, holidays)))
}
