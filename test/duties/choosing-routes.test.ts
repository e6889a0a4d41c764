import { addDuty } from '../../src/duties/choosing-changes.ts'
import { templateById } from '../../src/deadlines/queries.ts'
import { dutiesOfInspection, dutyById, openDuties, owedDuties } from '../../src/duties/queries.ts'
import { historyOf } from '../../src/history/queries.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

const stamp = { by: people.dina, at: new Date('2026-03-02T09:00:00Z') }
const DRAFT_PLAN = 4

test('a proposed duty is confirmed by naming its owner, once however often it is sent', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  checkHtml((await dina.get('/duties/1/confirmation').expect(200)).text)
  await dina.post('/duties/1/confirmation', { version: '1', ownerId: '2' }).expect(303)
  await dina.post('/duties/1/confirmation', { version: '1', ownerId: '2' }).expect(303)
  expect(await dutyById(db, 1)).toMatchObject({ owner: { id: 2, name: 'Denis Hale' }, confirmedOn: '2026-03-02' })
  expect(await wordsOf(db, 1)).toEqual(['confirmed “Publish the inspection report”, owned by Denis Hale'])
  const { text } = await dina.get('/duties/1')
  checkHtml(text)
  expect(text).toContain('Confirmed on Monday 2 March 2026')
})

test('a confirmed duty is given to another director, and the history says from whom', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/1/confirmation', { version: '1', ownerId: '1' }).expect(303)
  await dina.post('/duties/1/confirmation', { version: '2', ownerId: '2' }).expect(303)
  expect((await wordsOf(db, 1))[0]).toBe('gave this duty to Denis Hale; it was Dina Okafor’s')
})

test('whoever owns it now is told at once, and whoever did before; nobody of what they did themselves', async () => {
  const { db, as, context, sent } = await aWorld()
  const dina = await as(people.dina)
  for (const [version, ownerId] of ['2', '1', '2'].entries()) {
    await dina.post('/duties/1/confirmation', { version: String(version + 1), ownerId }).expect(303)
    await sendWaiting(context)
  }
  expect(sent.map(({ to, subject }) => `${to.name}: ${subject}`)).toEqual([
    'Denis Hale: Assigned to you: 1 statutory duty, due Wednesday 18 March 2026',
    'Denis Hale: No longer yours: 1 statutory duty',
    'Denis Hale: Assigned to you: 1 statutory duty, due Wednesday 18 March 2026',
  ])
  expect(sent[0]?.text).toContain(
    '- Publish the inspection report, after the inspection of Westmere Borough Council: due Wednesday 18 March 2026',
  )
  expect((await dina.get('/duties/1')).text).toContain('It was taken from them')
  expect(await db.selectFrom('letters').select('id').where('sentAt', 'is', null).execute()).toEqual([])
})

test('dropped before its owner was told that it is theirs, nobody is told', async () => {
  const { as, context, sent } = await aWorld('2026-03-07T11:00:00Z')
  const dina = await as(people.dina)
  await dina.post('/duties/1/confirmation', { version: '1', ownerId: '2' }).expect(303)
  await dina.post('/duties/1/dropping', { version: '2', because: 'It does not apply' }).expect(303)
  await sendWaiting(context, new Date('2026-03-09T08:00:00Z'))
  expect(sent).toEqual([])
})

test.each([
  [{ version: '1', ownerId: '' }, 'Select the director who owns it'],
  [{ version: '1', ownerId: '3' }, 'Select the director who owns it'],
])('with %o nobody who is no director owns it', async (form, mistake) => {
  const { db, as } = await aWorld()
  const { text } = await (await as(people.dina)).post('/duties/1/confirmation', form).expect(422)
  checkHtml(text)
  expect(text).toContain(mistake)
  expect((await dutyById(db, 1)).owner).toBeNull()
})

test('one confirmed meanwhile by somebody else is not silently given away', async () => {
  const { db, as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await denis.post('/duties/1/confirmation', { version: '1', ownerId: '2' }).expect(303)
  const { text } = await dina.post('/duties/1/confirmation', { version: '1', ownerId: '1' }).expect(409)
  checkHtml(text)
  expect(text).toContain('Somebody changed this duty after you opened the page')
  expect(text).toContain('name="version" value="2"')
  expect((await dutyById(db, 1)).owner?.id).toBe(2)
})

test('a duty with a condition is owed by nobody until a director says that it applies', async () => {
  const { db, as } = await aWorld()
  const id = await withDraftPlan(db)
  expect((await openDuties(db)).map((duty) => duty.id)).toContain(id)
  expect((await owedDuties(db)).map((duty) => duty.id)).not.toContain(id)
  const dina = await as(people.dina)
  const inspection = () => dina.get('/inspections/1')
  expect((await inspection()).text).toContain('It applies only when this is so: The letter names an area for priority action.')
  const page = await dina.get(`/duties/${id}/confirmation`).expect(200)
  checkHtml(page.text)
  expect(page.text).toContain('The letter names an area for priority action')
  expect((await dina.post(`/duties/${id}/confirmation`, { version: '1', ownerId: '1' }).expect(422)).text).toContain(
    'Say whether it applies',
  )
  await dina.post(`/duties/${id}/confirmation`, { version: '1', applies: 'yes', ownerId: '1' }).expect(303)
  expect((await owedDuties(db)).map((duty) => duty.id)).toContain(id)
  expect((await inspection()).text).not.toContain('It applies only when this is so')
  expect((await wordsOf(db, id))[0]).toMatch(/owned by Dina Okafor: The letter names an area for priority action$/)
})

test('one that does not apply is dropped with the reason, and shown as dropped', async () => {
  const { db, as } = await aWorld()
  const id = await withDraftPlan(db)
  const dina = await as(people.dina)
  expect((await dina.post(`/duties/${id}/confirmation`, { version: '1', applies: 'no' }).expect(422)).text).toContain(
    'Enter why it does not apply',
  )
  await dina.post(`/duties/${id}/confirmation`, { version: '1', applies: 'no', because: 'No priority action is named' }).expect(303)
  expect((await dutyById(db, id)).dropped).toEqual({ on: '2026-03-02', because: 'No priority action is named' })
  const { text } = await dina.get('/inspections/1')
  checkHtml(text)
  expect(text).toContain('Reason given: No priority action is named')
  const { text: duty } = await dina.get(`/duties/${id}`)
  expect(duty).toContain('It would have been due by the end of Monday 16 March 2026')
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  expect((await dina.get('/statements/1')).text).not.toContain('Send the draft action plan')
})

test('a dropped duty is warned of by nobody, and can be added again to wait for its confirmation', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/1/confirmation', { version: '1', ownerId: '1' }).expect(303)
  checkHtml((await dina.get('/duties/1/dropping').expect(200)).text)
  expect((await dina.post('/duties/1/dropping', {}).expect(422)).text).toContain('Enter why it is dropped')
  await dina.post('/duties/1/dropping', { version: '2', because: 'The inspectorate publishes it for us' }).expect(303)
  await dina.post('/duties/1/dropping', { version: '2', because: 'Twice' }).expect(303)
  expect((await owedDuties(db)).map(({ id }) => id)).toEqual([2])
  const page = await dina.get('/inspections/1/duties/new').expect(200)
  checkHtml(page.text)
  expect(page.text).toContain('Publish the inspection report')
  await dina.post('/inspections/1/duties', { templateId: '1', because: 'It does not, after all' }).expect(303)
  expect(await dutyById(db, 1)).toMatchObject({ dropped: null, confirmedOn: null, owner: null })
  expect((await wordsOf(db, 1)).slice(0, 2)).toEqual([
    'added the duty “Publish the inspection report”: It does not, after all',
    'dropped “Publish the inspection report”: The inspectorate publishes it for us',
  ])
})

test('one confirmed meanwhile by somebody else is not silently dropped, and the reason typed is kept', async () => {
  const { db, as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  expect((await dina.get('/duties/1/dropping').expect(200)).text).toContain('name="version" value="1"')
  await denis.post('/duties/1/confirmation', { version: '1', ownerId: '2' }).expect(303)
  const { text } = await dina.post('/duties/1/dropping', { version: '1', because: 'Nobody owned it' }).expect(409)
  checkHtml(text)
  expect(text).toContain('<strong>Denis Hale</strong> saved it on Monday 2 March 2026, 9:00am')
  expect(text).toContain('Saved meanwhile: <strong>confirmed, and owned by Denis Hale</strong>')
  expect(text).toContain('Nobody owned it')
  expect(text).toContain('name="version" value="2"')
  expect((await dutyById(db, 1)).dropped).toBeNull()
})

test('one that was added by hand says who added it, when and why, instead of having been proposed', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  expect((await dina.get('/duties/2')).text).toContain('Proposed for an inspection of this kind')
  await dina.post('/duties/1/dropping', { version: '1', because: 'A mistake' }).expect(303)
  await dina.post('/inspections/1/duties', { templateId: '1', because: 'It does apply' }).expect(303)
  const { text } = await dina.get('/duties/1').expect(200)
  checkHtml(text)
  expect(text).toContain('Added by Dina Okafor on Monday 2 March 2026, 9:00am: It does apply')
  expect(text).not.toContain('Proposed')
})

test('a duty there is already is not added twice', async () => {
  const { db, as } = await aWorld()
  const mistakes = await (await as(people.dina)).post('/inspections/1/duties', { templateId: '1' }).expect(422)
  checkHtml(mistakes.text)
  for (const mistake of ['Select the duty', 'Enter why it is added']) expect(mistakes.text).toContain(mistake)
  expect(await addDuty(db, { inspectionId: 1, template: await templateById(db, 1), because: 'Again', ...stamp })).toBeNull()
  expect(await dutiesOfInspection(db, 1)).toHaveLength(2)
})

test.each(['confirmation', 'dropping'])('a manager may not open or send the %s of a duty', async (page) => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  await mo.get(`/duties/1/${page}`).expect(403)
  await mo.post(`/duties/1/${page}`, { version: '1', ownerId: '1', because: 'No' }).expect(403)
  expect(await dutyById(db, 1)).toMatchObject({ owner: null, dropped: null })
})

async function withDraftPlan(db: World['db']): Promise<number> {
  const id = await addDuty(db, { inspectionId: 1, template: await templateById(db, DRAFT_PLAN), because: 'The letter names one', ...stamp })
  return id ?? 0
}

async function wordsOf(db: World['db'], id: number): Promise<string[]> {
  return (await historyOf(db, 'duty', id)).map(({ words }) => words)
}
