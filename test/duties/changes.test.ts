import { changeInspection, proposeDuties } from '../../src/duties/changes.ts'
import { addDuty } from '../../src/duties/choosing-changes.ts'
import { recordDone } from '../../src/duties/discharge-changes.ts'
import { bankHolidaysOf, everyTemplate } from '../../src/deadlines/queries.ts'
import { withDeadline } from '../../src/duties/duty.ts'
import { consequencesFor, dutiesOfInspection, dutyById, openDuties } from '../../src/duties/queries.ts'
import { addInspection } from '../../src/inspections/changes.ts'
import type { InspectionKind } from '../../src/inspections/inspection.ts'
import { inspectionById } from '../../src/inspections/queries.ts'
import { addRecommendations } from '../../src/recommendations/changes.ts'
import { recommendationsOfInspection } from '../../src/recommendations/queries.ts'
import { historyOf } from '../../src/history/queries.ts'
import { discharged } from '../support/discharged.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const stamp = { by: people.dina, at: new Date('2026-03-02T09:00:00Z') }
const dates = { inspectedFrom: null, inspectedTo: null, publishedOn: null, receivedOn: day('2026-02-20') }
const details = {
  authority: 'Westmere',
  leadInspector: null,
  judgements: [{ area: 'Leaders', grade: 'Good' }],
  reportFileId: null,
  ...dates,
}
const draft = { list: 'Recommendations', timescale: null, framework: null, body: 'authority', page: 7 }

test.each([
  ['ILACS', ['publish-report', 'publish-statement']],
  ['SIF', ['publish-report', 'publish-statement', 'publish-safeguarding-board-report']],
  ['JTAI', ['joint-statement', 'publish-joint-report']],
  ['FOCUSED VISIT', ['focused-visit-draft-plan', 'focused-visit-final-plan']],
  ['MONITORING VISIT', []],
] satisfies [InspectionKind, string[]][])('an inspection of kind %s is recorded with the duties %j', async (kind, keys) => {
  const { db } = await aWorld()
  const id = await recordOne(db, kind)
  expect((await dutiesOfInspection(db, id)).map(({ template }) => template.key)).toEqual(keys)
})

test('recorded together, they are read back as they were, with one line of history', async () => {
  const { db } = await aWorld()
  const id = await recordOne(db, 'ILACS')
  expect(await inspectionById(db, id)).toMatchObject({ id, kind: 'ILACS', version: 1, ...details })
  expect(await recommendationsOfInspection(db, id)).toMatchObject([
    { position: 1, number: '24', text: 'First', points: ['one', 'two'], page: 7, version: 1 },
    { position: 2, number: null, text: 'Second', points: [], framework: { kind: 'outcome', number: 2, text: 'outcome 2' } },
  ])
  expect((await historyOf(db, 'inspection', id)).map(({ who, words }) => `${who} ${words}`)).toEqual([
    'Dina Okafor recorded the inspection of Westmere, received Friday 20 February 2026, with 2 recommendations',
  ])
})

test('proposing the same duties twice adds none', async () => {
  const { db } = await aWorld()
  await db.transaction().execute((tx) => proposeDuties(tx, { id: 1, kind: 'ILACS' }))
  expect(await dutiesOfInspection(db, 1)).toHaveLength(2)
})

test('all open duties are found, those of the newest inspection first', async () => {
  const { db } = await aWorld()
  const id = await recordOne(db, 'ILACS')
  expect((await openDuties(db)).map(({ inspectionId }) => inspectionId)).toEqual([id, id, 1, 1])
})

test('a change made on an older version changes neither the inspection nor its duties', async () => {
  const { db } = await aWorld()
  const before = await inspectionById(db, 1)
  const later = { ...before, receivedOn: day('2026-02-18') }
  expect(await changeInspection(db, { inspection: { ...before, version: 7 }, after: detailsIn(later), ...stamp })).toBe('stale')
  expect(await inspectionById(db, 1)).toEqual(before)
  expect(await historyOf(db, 'duty', 1)).toEqual([])
})

test('another day of receipt moves the open duty and leaves the discharged one', async () => {
  const { db } = await aWorld()
  await discharged(db, 1, '2026-03-02')
  const before = await inspectionById(db, 1)
  const after = detailsIn({ ...before, receivedOn: day('2026-02-18') })
  expect(await changeInspection(db, { inspection: before, after, ...stamp })).toBe('saved')
  expect(await dutyById(db, 1)).toMatchObject({ receivedOn: '2026-02-16', discharge: { deadline: { dueOn: '2026-03-18' } } })
  expect(withDeadline(await dutyById(db, 2), day('2026-03-02'), await bankHolidaysOf(db)).dueOn).toBe('2026-06-02')
  expect((await historyOf(db, 'duty', 1)).filter(({ kind }) => kind === 'deadline moved')).toEqual([])
})

test('a kind changed and changed back drops its duties and proposes them anew, to be confirmed again', async () => {
  const { db } = await aWorld()
  await changeKind(db, 'JTAI')
  expect((await openDuties(db)).map(({ template }) => template.key)).toEqual(['joint-statement', 'publish-joint-report'])
  await changeKind(db, 'ILACS')
  expect((await openDuties(db)).map(({ template }) => template.key)).toEqual(['publish-report', 'publish-statement'])
  expect(await dutiesOfInspection(db, 1)).toHaveLength(4)
})

test('saved by two at once, the day of receipt still does not pass what was done', async () => {
  const { db } = await aWorld()
  const inspection = await inspectionById(db, 1)
  const keys = ['place-6']
  await recordDone(db, 2, { keys, doneOn: day('2026-02-17'), doneBy: 'C', evidence: { address: 'https://x.example' }, ...stamp })
  const after = { ...detailsIn(inspection), receivedOn: day('2026-02-18') }
  expect(await changeInspection(db, { inspection, after, ...stamp })).toBe('done before')
  expect(await inspectionById(db, 1)).toEqual(inspection)
})

test('a duty that was added by hand moves with the day of receipt, and a change of kind leaves it', async () => {
  const { db } = await aWorld()
  const template = await templateNamed(db, 'joint-statement')
  const id = (await addDuty(db, { inspectionId: 1, template, because: 'The letter asks for it', ...stamp })) ?? 0
  const before = await inspectionById(db, 1)
  const later = { ...detailsIn(before), receivedOn: day('2026-02-17') }
  expect(await consequencesFor(db, before, later)).toMatchObject({ dropped: [], moved: expect.arrayContaining([MOVED_BY_A_DAY(id)]) })
  await changeInspection(db, { inspection: before, after: later, ...stamp })
  expect((await historyOf(db, 'duty', id))[0]?.words).toMatch(/^moved “Send the written .* from Friday 29 May 2026 to Monday 1 June 2026/)
  await changeKind(db, 'FOCUSED VISIT')
  expect((await dutyById(db, id)).dropped).toBeNull()
})

test('a duty whose template is for this kind no more moves, and is not dropped', async () => {
  const { db } = await aWorld()
  await db.updateTable('dutyTemplates').set({ inspectionKinds: '["SIF"]' }).where('key', '=', 'publish-statement').execute()
  const inspection = await inspectionById(db, 1)
  const { dropped, moved } = await consequencesFor(db, inspection, { ...inspection, receivedOn: day('2026-02-17') })
  expect(dropped).toEqual([])
  expect(moved).toContainEqual(MOVED_BY_A_DAY(2))
})

test('a duty that a change of kind drops, and one that it brings back, say so themselves', async () => {
  const { db } = await aWorld()
  await changeKind(db, 'JTAI')
  await changeKind(db, 'ILACS')
  const now = 'the inspection is now recorded as “'
  expect((await historyOf(db, 'duty', 1)).map(({ words }) => words)).toEqual([
    `brought back “Publish the inspection report”: ${now}Inspection of local authority children’s services (ILACS)”`,
    `dropped “Publish the inspection report”: ${now}Joint targeted area inspection (JTAI)”`,
  ])
})

test('a change that fails half way leaves everything as it was', async () => {
  const { db } = await aWorld()
  const before = await inspectionById(db, 1)
  const after = detailsIn({ ...before, receivedOn: day('2026-02-18') })
  await expect(changeInspection(db, { inspection: before, after, by: { id: 999 }, at: stamp.at })).rejects.toMatchObject({
    code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  })
  expect(await inspectionById(db, 1)).toEqual(before)
})

const MOVED_BY_A_DAY = (dutyId: number) => expect.objectContaining({ dutyId, from: '2026-05-29', to: '2026-06-01' })

async function templateNamed(db: World['db'], key: string) {
  const template = (await everyTemplate(db)).find((each) => each.key === key)
  if (!template) throw new Error(`There is no template ${key}`)
  return template
}

function recordOne(db: World['db'], kind: InspectionKind): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const id = await addInspection(tx, { kind, ...details, recommendations: 2 }, stamp)
    await addRecommendations(tx, id, [
      { ...draft, number: '24', text: 'First', points: ['one', 'two'] },
      { ...draft, number: null, text: 'Second', points: [], framework: { kind: 'outcome', number: 2, text: 'outcome 2' } },
    ])
    await proposeDuties(tx, { id, kind })
    return id
  })
}

async function changeKind(db: World['db'], kind: InspectionKind): Promise<void> {
  const inspection = await inspectionById(db, 1)
  await changeInspection(db, { inspection, after: { ...detailsIn(inspection), kind }, ...stamp })
}

function detailsIn({ id: _id, version: _version, reportFileId: _file, ...rest }: Awaited<ReturnType<typeof inspectionById>>) {
  return rest
}
