import type { Context } from '../../src/context.ts'
import { addMeetings } from '../../src/duties/committee/changes.ts'
import { today } from '../../src/lib/clock.ts'
import { inspectionSummaries } from '../../src/inspections/queries.ts'
import type { Person } from '../../src/people/person.ts'
import { changeStatement, draftStatement } from '../../src/statements/changes.ts'
import { introductionFor } from '../../src/statements/introduction-queries.ts'
import { agreeStatement, publishStatement } from '../../src/statements/publication-changes.ts'
import { statementById } from '../../src/statements/queries.ts'
import { readerWords } from '../../src/statements/reader.ts'
import { recordConsultation, recordSending } from '../../src/statements/record-changes.ts'
import { sendingsOf } from '../../src/statements/record-queries.ts'
import { withdrawSending } from '../../src/statements/withdrawal-changes.ts'
import type { Crew, DateOf, Scene } from './deeds.ts'

const FIRST_CABINET = -75
const DAYS_BETWEEN_CABINETS = 28
const CABINETS = 8

/** What the council answered: one statement published ten weeks ago, another begun last week. */
export function answering(context: Context, { crew, dateOf }: { crew: Crew; dateOf: DateOf }): Scene[] {
  const by = crew.tamsin
  let id = 0
  return [
    { day: -86, happens: () => enterCabinets(context, { by, dateOf }) },
    { day: -74, happens: async () => void (id = await draftAnswer(context, { foreword: FRONT_DOOR_FOREWORD, by })) },
    { day: -71, happens: () => ask(context, id, { by, whom: crew.beatrix }) },
    { day: -67, happens: () => publish(context, id, by) },
    { day: -66, happens: () => withdrawMistake(context, id, by) },
    { day: -6, happens: () => draftAnswer(context, { foreword: INSPECTION_FOREWORD, by }) },
  ]
}

async function enterCabinets({ db, clock }: Context, { by, dateOf }: { by: Person; dateOf: DateOf }): Promise<void> {
  const dates = Array.from({ length: CABINETS }, (_none, at) => dateOf(FIRST_CABINET + at * DAYS_BETWEEN_CABINETS))
  await addMeetings(db, { body: 'Cabinet', dates, by, at: clock.now() })
}

/** Of the inspection that came last; answers its id. */
async function draftAnswer({ db, clock }: Context, { foreword, by }: { foreword: string; by: Person }): Promise<number> {
  const stamp = { by, at: clock.now() }
  const [last] = await inspectionSummaries(db)
  if (!last) throw new Error('No inspection waits for an answer')
  const id = await draftStatement(db, last.id, { introduction: await introductionFor(db, last.id), ...stamp })
  const drafted = await statementById(db, id)
  await changeStatement(db, drafted, { after: { ...drafted, foreword }, ...stamp })
  return id
}

async function ask({ db, clock }: Context, id: number, { by, whom }: { by: Person; whom: Person }): Promise<void> {
  const asked = { name: whom.name, role: whom.jobTitle, comment: 'Say in the first lines what families will notice.' }
  const consultation = { ...asked, consultedOn: today(clock) }
  await recordConsultation(db, await statementById(db, id), { consultation, by, at: clock.now() })
}

/** Agreed, published and sent to the inspectors on one day. */
async function publish(context: Context, id: number, by: Person): Promise<void> {
  const { db, clock } = context
  const stamp = { by, at: clock.now() }
  await agreeStatement(db, await statementById(db, id), stamp)
  const agreed = await statementById(db, id)
  const published = await publishStatement(context, agreed, stamp)
  if (published !== 'saved') throw new Error(`The statement was not published: ${published}`)
  for (const sending of [SENDING, MISTAKE]) {
    await recordSending(db, agreed, { sending: { ...sending, sentOn: today(clock), sentBy: by.name }, ...stamp })
  }
}

async function withdrawMistake({ db, clock }: Context, id: number, by: Person): Promise<void> {
  const sending = (await sendingsOf(db, id)).find(({ reader }) => reader === MISTAKE.reader)
  if (!sending) throw new Error('Nothing was recorded by mistake')
  const because = 'It did not go to the Department for Education: after a visit like this one nobody there waits for it.'
  await withdrawSending(db, await statementById(db, id), { sending, because, by, at: clock.now() })
}

const SENDING = {
  reader: 'chief inspector',
  sentTo: readerWords('chief inspector'),
  what: 'The statement as a Word file, by e-mail',
} as const

const MISTAKE = { ...SENDING, reader: 'secretary of state', sentTo: readerWords('secretary of state') } as const

/** After a visit like that one no law asks for an answer. */
const FRONT_DOOR_FOREWORD = `When somebody is worried about a child, our front door is where we first hear of it. Inspectors spent two days there.

They met social workers who are **welcoming and thoughtful**. They also told us where children wait too long, and where what a teacher or nurse knows is not heard in time.

No law asks us to answer a visit like this one. We publish our answer so that families can see:

- what we will do, and by when
- who is responsible
- how we, and they, will know that it has worked`

const INSPECTION_FOREWORD = `The inspectors know what our social workers know: most children in Westmere are helped well, and some wait too long.

*This foreword is still being written.*`
