import { confirmDuty } from '../../src/duties/choosing-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { recordSending } from '../../src/statements/record-changes.ts'
import { sendingsFor, sendingsOf } from '../../src/statements/record-queries.ts'
import { statementById } from '../../src/statements/queries.ts'
import { withdrawSending } from '../../src/statements/withdrawal-changes.ts'
import { shownOn } from '../support/discharged.ts'
import { checkHtml } from '../support/html.ts'
import { somethingRecorded, someStatements } from '../support/statements.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const SENDING = '/statements/1/sendings/1/withdrawal'
const PROOF = '/statements/1/duties/2/discharge'
const BECAUSE = { because: 'It was the 27th of February' }
const TO_THE_MINISTER = {
  reader: 'secretary of state',
  sentTo: 'The Minister',
  sentOn: day('2026-03-02'),
  sentBy: 'Post room',
  what: 'By post',
} as const

test('what is discharged is what was shown: a sending withdrawn meanwhile discharges nothing', async () => {
  const world = await readyToDischarge()
  const dina = await world.as(people.dina)
  const shown = await shownOn(dina, PROOF)
  await dina.post(SENDING, BECAUSE).expect(303)
  await dina.post(PROOF, shown).expect(303).expect('Location', PROOF)
  expect((await dutyById(world.db, 2)).discharge).toBeNull()
})

test('what a certificate says is not withdrawn: the page says so, and what to do, and keeps the reason typed', async () => {
  const world = await readyToDischarge()
  const dina = await world.as(people.dina)
  await dina.post(PROOF, await shownOn(dina, PROOF)).expect('Location', '/duties/2/certificate')
  const certificate = await certificateFor(dina)
  const { text: page } = await dina.get(SENDING).expect(200)
  checkHtml(page)
  expect(page).toContain('href="/duties/2/certificate"')
  expect(page).not.toContain('Withdraw sending')
  const { text } = await dina.post(SENDING, BECAUSE).expect(409)
  checkHtml(text)
  expect(text).toContain(BECAUSE.because)
  const [statement, [sending]] = [await statementById(world.db, 1), await sendingsOf(world.db, 1)]
  if (!sending) throw new Error('nothing is recorded')
  expect(await withdrawSending(world.db, statement, { sending, ...BECAUSE, by: people.dina, at: world.clock.now() })).toBe(false)
  expect(await standing(world)).toBe(2)
  expect(await certificateFor(dina)).toBe(certificate)
})

test('a sending that the certificate does not rest on is withdrawn, and the certificate says what it said', async () => {
  const world = await readyToDischarge()
  const stamp = { by: people.dina, at: world.clock.now() }
  const leader = { reader: null, sentTo: 'The Leader', sentOn: day('2026-03-02'), sentBy: 'Post room', what: 'By post' }
  await recordSending(world.db, await statementById(world.db, 1), { sending: leader, ...stamp })
  const dina = await world.as(people.dina)
  await dina.post(PROOF, await shownOn(dina, PROOF)).expect('Location', '/duties/2/certificate')
  const certificate = await certificateFor(dina)
  await dina.post('/statements/1/sendings/3/withdrawal', BECAUSE).expect(303).expect('Location', '/statements/1')
  expect(await standing(world)).toBe(2)
  expect(await certificateFor(dina)).toBe(certificate)
})

test('what was recorded after the discharge as sent in the same words is withdrawn: the certificate rests on the earlier', async () => {
  const world = await readyToDischarge()
  const dina = await world.as(people.dina)
  await dina.post(PROOF, await shownOn(dina, PROOF)).expect('Location', '/duties/2/certificate')
  const double = { ...TO_THE_MINISTER, sentTo: 'The Minister, once more', what: 'By mistake' }
  await recordSending(world.db, await statementById(world.db, 1), { sending: double, by: people.dina, at: world.clock.now() })
  await dina.post('/statements/1/sendings/2/withdrawal', BECAUSE).expect(409)
  await dina.post('/statements/1/sendings/3/withdrawal', BECAUSE).expect(303).expect('Location', '/statements/1')
  await dina.post('/statements/1/sendings/2/withdrawal', BECAUSE).expect(409)
  expect(await standing(world)).toBe(2)
})

test('where the earlier was withdrawn before the discharge, the certificate rests on the one that stood', async () => {
  const world = await readyToDischarge()
  const dina = await world.as(people.dina)
  const again = { ...TO_THE_MINISTER, what: 'By courier' }
  await recordSending(world.db, await statementById(world.db, 1), { sending: again, by: people.dina, at: world.clock.now() })
  await dina.post('/statements/1/sendings/2/withdrawal', BECAUSE).expect(303)
  await dina.post(PROOF, await shownOn(dina, PROOF)).expect('Location', '/duties/2/certificate')
  await dina.post('/statements/1/sendings/3/withdrawal', BECAUSE).expect(409)
  expect(await standing(world)).toBe(2)
})

/** Sent to both whom the law names, with duty 2 confirmed as Dina's. */
async function readyToDischarge(): Promise<World> {
  const world = await aWorld()
  await someStatements(world)
  await somethingRecorded(world)
  const stamp = { by: people.dina, at: world.clock.now() }
  await recordSending(world.db, await statementById(world.db, 1), { sending: TO_THE_MINISTER, ...stamp })
  await confirmDuty(world.db, await dutyById(world.db, 2), { owner: people.dina, ...stamp })
  return world
}

/** Of duty 2, without the page around it. */
async function certificateFor(dina: Awaited<ReturnType<World['as']>>): Promise<string> {
  const { text } = await dina.get('/duties/2/certificate').expect(200)
  return text.slice(text.indexOf('<article'), text.indexOf('</article>'))
}

/** How many sendings show something. */
async function standing({ db }: World): Promise<number> {
  return (await sendingsFor(db, 1)).length
}
