import { agreeStatement, publishStatement } from '../../src/statements/publication-changes.ts'
import { beginNextVersion, draftStatement } from '../../src/statements/changes.ts'
import { recordSending } from '../../src/statements/record-changes.ts'
import { statementById } from '../../src/statements/queries.ts'
import { day, people, type World } from './world.ts'

/** With action 3, Mo's, for the second recommendation of plan.ts the plan lacks nothing that a statement needs. */
export async function aCompletePlan({ db }: Pick<World, 'db'>): Promise<void> {
  const [start, due] = [day('2026-03-02'), day('2026-06-30')]
  const { id: actionId } = await db
    .insertInto('actions')
    .values({
      createdOn: start,
      what: 'Give every new social worker a supervisor by name',
      successMeasure: 'Every file names one\nand the worker knows it',
      difference: 'Children keep the same social worker',
      ownerId: people.mo.id,
      accountableId: people.dina.id,
      startOn: start,
      dueOn: due,
      originalDueOn: due,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('actionRecommendations').values({ actionId, recommendationId: 2 }).execute()
}

/** Statement 1, which Dina drafted, agreed and published at the clock's hour; for the same inspection statement 2, a draft that corrects it. */
export async function someStatements({ db, clock, context }: World): Promise<void> {
  await aCompletePlan({ db })
  const stamp = { by: people.dina, at: clock.now() }
  const id = await draftStatement(db, 1, { introduction: 'What we do about the **inspection**.', ...stamp })
  await agreeStatement(db, await statementById(db, id), stamp)
  const agreed = await statementById(db, id)
  await publishStatement(context, agreed, stamp)
  await beginNextVersion(db, agreed, { because: 'A date was wrong', ...stamp })
}

/** Of statement 1 consultation 1, of its Leader, and sending 1, to the inspectors, both on Monday 2 March. */
export async function somethingRecorded({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<void> {
  const on = day('2026-03-02')
  const asked = { name: 'Lena Marsh', role: 'Leader of the council', consultedOn: on, comment: 'Say more about visits.' }
  await db
    .insertInto('consultations')
    .values({ statementId: 1, ...asked })
    .execute()
  const sending = {
    reader: 'chief inspector',
    sentTo: 'The mailbox in the letter',
    sentOn: on,
    sentBy: 'Post room',
    what: 'By e-mail',
  } as const
  await recordSending(db, await statementById(db, 1), { sending, by: people.dina, at: clock.now() })
}

/** Status report 3, which everyone may read. */
export async function aPublicReport({ db }: Pick<World, 'db'>, names = false): Promise<void> {
  await db
    .insertInto('statusReports')
    .values({
      id: 3,
      positionId: 2,
      title: 'How our plan stands',
      commentary: 'Visits are **on time**.',
      isPublic: 1,
      namesPeople: names ? 1 : 0,
      publishedAt: '2026-02-28T10:00:00.000Z',
      publishedById: people.dina.id,
    })
    .execute()
}
