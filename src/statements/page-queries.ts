import type { Db } from '../../db/tables.ts'
import { bankHolidaysOf } from '../deadlines/queries.ts'
import { withDeadline } from '../duties/duty.ts'
import { dutyInWords } from '../duties/duty-words.ts'
import { dutiesOfInspection } from '../duties/queries.ts'
import { historyOf } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { londonDay } from '../lib/clock.ts'
import { bodyWords, numberOf } from '../recommendations/recommendation.ts'
import { childDetailsIn } from '../updates/child-details.ts'
import { differencesBetween } from './compare.ts'
import { forOtherBodies, type Plan, type StatementContent } from './content.ts'
import { missingFrom } from './missing.ts'
import type { CheckPage, OfAnother, ShownDuty, ShownVersion, StatementPage } from './pages.ts'
import { plannedTexts } from './planned-texts.ts'
import { isAnswered } from './proof.ts'
import { inHand } from './queries.ts'
import { readerWords } from './reader.ts'
import { consultationsUpTo, sendingsOf } from './record-queries.ts'
import { shownStatement, type ShownStatement } from './shown.ts'
import { type Sending, type Statement, stateTag } from './statement.ts'

type Seen = { site: string; today: CalendarDate }

/** Everything a director sees of one version. */
export async function statementPage(db: Db, statement: Statement, { site, today }: Seen): Promise<StatementPage> {
  const { id, inspectionId, keptAt, publishedAt } = statement
  const { content, planned, plan, versions } = await inHand(db, statement)
  return {
    statement,
    publicAddress: publishedAt === null ? null : `${site}/published/statements/${id}`,
    tag: stateTag(statement, versions),
    inspection: { ...plan.inspection, id: inspectionId },
    shown: shownOn(statement, content),
    isNewest: versions[0]?.id === id,
    changedSince: keptAt !== null && publishedAt === null ? differencesBetween(content, planned).length : 0,
    missing: missingFrom(statement, content, plan),
    forOthers: others(plan),
    consultations: await consultationsUpTo(db, statement),
    sendings: (await sendingsOf(db, id)).map((sending) => ({ ...sending, countsAs: countsAs(sending) })),
    versions: versions.map((version) => shownVersion(version, versions)),
    duties: await dutiesAnswered(db, inspectionId, today),
    history: await historyOf(db, 'statement', id),
  }
}

type Checking = { today: CalendarDate; publishedOn: CalendarDate | null }

/** What a director checks before it is agreed or published, in the words it would then have. */
export async function checkPage(db: Db, statement: Statement, { today, publishedOn }: Checking): Promise<Omit<CheckPage, 'form'>> {
  const { content, planned, plan } = await inHand(db, statement)
  const texts = plannedTexts(content).filter((text) => childDetailsIn(text, today).length > 0)
  return {
    statement,
    shown: shownStatement(content, publishedOn),
    missing: missingFrom(statement, content, plan),
    forOthers: others(plan),
    consultations: (await consultationsUpTo(db, statement)).filter(({ withdrawn }) => withdrawn === null),
    changes: differencesBetween(content, planned),
    doubts: texts,
  }
}

type Version = Omit<ShownVersion, 'tag'> & Parameters<typeof stateTag>[0]

/** One of `versions`, which are all for the same inspection. */
export function shownVersion(version: Version, versions: readonly Version[]): ShownVersion {
  const { id, number, because, publishedAt, draftedAt } = version
  return { id, number, because, publishedAt, draftedAt, tag: stateTag(version, versions) }
}

export function shownOn({ publishedAt }: Pick<Statement, 'publishedAt'>, content: StatementContent): ShownStatement {
  return shownStatement(content, publishedAt === null ? null : londonDay(new Date(publishedAt)))
}

function countsAs({ reader, sentTo }: Sending): string | null {
  const words = reader && readerWords(reader)
  return words === sentTo ? null : words
}

function others(plan: Plan): OfAnother[] {
  return forOtherBodies(plan).map((each) => ({ id: each.id, number: numberOf(each), text: each.text, addressedTo: bodyWords(each) }))
}

async function dutiesAnswered(db: Db, inspectionId: number, today: CalendarDate): Promise<ShownDuty[]> {
  const holidays = await bankHolidaysOf(db)
  const duties = (await dutiesOfInspection(db, inspectionId)).filter((duty) => isAnswered(duty) && !duty.dropped)
  return duties.map((duty) => dutyInWords(withDeadline(duty, today, holidays)))
}
