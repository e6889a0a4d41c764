import type { Meaning } from '../../src/deadlines/place.ts'
import { historyOf } from '../../src/history/queries.ts'
import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { agreeStatement } from '../../src/statements/publication-changes.ts'
import { proofOf } from '../../src/statements/proof.ts'
import type { Sending } from '../../src/statements/statement.ts'
import { recordSending } from '../../src/statements/record-changes.ts'
import { statementById } from '../../src/statements/queries.ts'
import { shownOn } from '../support/discharged.ts'
import { checkHtml } from '../support/html.ts'
import { someStatements } from '../support/statements.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const PROOF = '/statements/1/duties/2/discharge'
const LETTER = { sentTo: 'The Minister’s office', sentOn: day('2026-03-04'), sentBy: 'Post room', what: 'By post' }
const MINISTER = { ...LETTER, reader: 'secretary of state' as const }
const OFSTED = { ...LETTER, reader: 'chief inspector' as const, sentTo: 'The mailbox named in the letter', sentOn: day('2026-03-03') }
const LEADER = { ...LETTER, reader: null, sentTo: 'The Leader, who sits with Ofsted and the Secretary of State' }

test('what is not known yet of the duty is listed, each with the way to it, and nothing is recorded', async () => {
  const world = await aWorld()
  await someStatements(world)
  const dina = await world.as(people.dina)
  expect((await dina.get('/statements/1')).text).toContain(`href="${PROOF}"`)
  const { text } = await dina.get(PROOF).expect(200)
  checkHtml(text)
  expect(text).toContain('href="/duties/2/confirmation"')
  expect(text).toContain('/statements/1/sendings/new?reader=secretary%20of%20state"')
  expect(text).toContain('/published/statements/1</a>')
  expect(text).not.toContain('Record this and discharge the duty')
  await dina.post(PROOF).expect(303).expect('Location', PROOF)
  expect(await world.db.selectFrom('checklistLines').select('key').execute()).toEqual([])
})

test('one press records publication and sendings on the duty, discharges it, and twice is harmless', async () => {
  const world = await aWorld()
  await sentAndConfirmed(world)
  const dina = await world.as(people.dina)
  const { text } = await dina.get(PROOF).expect(200)
  checkHtml(text)
  expect(text).toContain('Met 86 days early')
  const shown = await shownOn(dina, PROOF)
  for (const page of ['/duties/2/certificate', '/duties/2']) await dina.post(PROOF, shown).expect(303).expect('Location', page)
  const site = world.context.config.baseUrl
  const file = 'the file Written statement of action, version 1.docx'
  expect((await historyOf(world.db, 'duty', 2)).map(({ words }) => words).slice(0, 4)).toEqual([
    expect.stringContaining('discharged'),
    `recorded “His Majesty’s Chief Inspector” as done on Tuesday 3 March 2026 by Post room, shown by ${file}`,
    `recorded “The Secretary of State” as done on Wednesday 4 March 2026 by Post room, shown by ${file}`,
    `recorded “The public” as done on Monday 2 March 2026 by Dina Okafor, shown by ${site}/published/statements/1`,
  ])
  const { text: certificate } = await dina.get('/duties/2/certificate').expect(200)
  expect(certificate).toContain('met 86 days early')
  expect((await dina.get('/statements/1')).text).toContain('href="/duties/2/certificate"')
  await dina.get(PROOF).expect(303).expect('Location', '/duties/2')
})

test('what is discharged is what was shown: a sending recorded meanwhile is shown first', async () => {
  const world = await aWorld()
  await sentAndConfirmed(world)
  const dina = await world.as(people.dina)
  const shown = await shownOn(dina, PROOF)
  const earlier = { ...OFSTED, sentOn: day('2026-03-02') }
  const stamp = { by: people.denis, at: world.clock.now() }
  await recordSending(world.db, await statementById(world.db, 1), { sending: earlier, ...stamp })
  const { text } = await dina.post(PROOF, shown).expect(409)
  checkHtml(text)
  expect(text).toContain('Something on this page changed after you opened it')
  expect((await dutyById(world.db, 2)).discharge).toBeNull()
  await dina.post(PROOF, await shownOn(dina, PROOF)).expect('Location', '/duties/2/certificate')
})

test('a correction leaves the day of the first publication and of the first sending as they were', async () => {
  const world = await aWorld()
  await sentAndConfirmed(world)
  world.setTime('2026-06-10T09:00:00Z')
  const dina = await world.as(people.dina)
  await agreeStatement(world.db, await statementById(world.db, 2), { by: people.dina, at: world.clock.now() })
  const { version } = await statementById(world.db, 2)
  await dina.post('/statements/2/publication', { version: String(version) }).expect(303)
  await recordSending(world.db, await statementById(world.db, 2), {
    sending: { ...OFSTED, sentOn: day('2026-06-10') },
    by: people.dina,
    at: world.clock.now(),
  })
  const { text } = await dina.get('/statements/2/duties/2/discharge').expect(200)
  expect(text).toContain('Met 86 days early')
  expect(text).toContain('/published/statements/1</a>')
})

test('a draft proves nothing, and a duty about the report or one that does not exist is not found', async () => {
  const world = await aWorld()
  await sentAndConfirmed(world)
  const dina = await world.as(people.dina)
  for (const page of ['/statements/2/duties/2', '/statements/1/duties/1', '/statements/1/duties/99']) {
    await dina.get(`${page}/discharge`).expect(404)
    await dina.post(`${page}/discharge`).expect(404)
  }
  await (await world.as(people.mo)).post(PROOF).expect(404)
  expect(await world.db.selectFrom('checklistLines').select('key').execute()).toEqual([])
})

test.each([
  ['secretary of state', [OFSTED], null],
  ['secretary of state', [OFSTED, MINISTER], '2026-03-04'],
  ['chief inspector', [{ ...OFSTED, sentOn: day('2026-03-20') }, OFSTED], '2026-03-03'],
  ['public', [], '2026-03-02'],
  ['care quality commission', [OFSTED, MINISTER], null],
  ['chief inspector', [LEADER], null],
  ['newspaper', [LEADER], null],
  [null, [OFSTED, LEADER], null],
] satisfies [Meaning | null, Sending[], string | null][])('a place that means %s, when %j was sent, is proven on %s', (meant, sent, on) => {
  const line = { key: 'place-1', what: 'Whoever it says', contact: '', meant, done: null }
  const wordFile = { name: 'Statement.docx', mediaType: '', bytes: 1, sha256: '' }
  const published = { on: day('2026-03-02'), by: 'Dina Okafor', address: 'https://westmere.example' }
  const { proven } = proofOf([line], { published, sendings: sent.map((each) => ({ ...each, wordFile })) })
  expect(proven.map(({ doneOn }) => doneOn)).toEqual(on ? [on] : [])
})

test('what was recorded on the duty’s own page before stays, and is not recorded again', async () => {
  const world = await aWorld()
  await sentAndConfirmed(world)
  world.setTime('2026-03-05T09:00:00Z')
  const dina = await world.as(people.dina)
  const own = { lines: 'place-6', doneOn: '5/3/2026', doneBy: 'Library', address: 'https://westmere.example/ours' }
  await dina.post('/duties/2/checklist', own).expect(303)
  expect((await dina.get(PROOF)).text).toContain('Met 85 days early')
  await dina.post(PROOF, await shownOn(dina, PROOF)).expect(303)
  const lines = world.db.selectFrom('checklistLines').select(['key', 'doneBy', 'evidenceId']).orderBy('position')
  expect(await lines.execute()).toMatchObject([{ key: 'place-6', doneBy: 'Library' }, { doneBy: 'Post room' }, { doneBy: 'Post room' }])
})

/** Statement 1 is sent to both whom the law names, and duty 2 confirmed as Dina's. */
async function sentAndConfirmed(world: World): Promise<void> {
  await someStatements(world)
  world.setTime('2026-03-04T16:00:00Z')
  const stamp = { by: people.dina, at: world.clock.now() }
  const statement = await statementById(world.db, 1)
  for (const sending of [MINISTER, OFSTED]) await recordSending(world.db, statement, { sending, ...stamp })
  await confirmDuty(world.db, await dutyById(world.db, 2), { owner: people.dina, ...stamp })
}
