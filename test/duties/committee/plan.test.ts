import { checkHtml } from '../../support/html.ts'
import { aWorld, day, people, type World } from '../../support/world.ts'

/** The statement of plan.ts is due on Friday 29 May 2026. */
async function withMeetings(...dates: string[]): Promise<World> {
  const world = await aWorld()
  if (dates.length > 0)
    await world.db
      .insertInto('committeeMeetings')
      .values(dates.map((date) => ({ body: 'Cabinet', meetsOn: day(date) })))
      .execute()
  return world
}

test('the last meeting that can work is said first, then the latest day of each step', async () => {
  const { as } = await withMeetings('2026-04-09', '2026-05-14', '2026-05-20')
  const { text } = await (await as(people.mo)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  for (const words of [
    'The deadline is <strong>Friday 29 May 2026</strong>.',
    'Cabinet on Thursday 14 May 2026 is the last meeting that can work.',
    'The draft must be ready by Tuesday 21 April 2026, the notice published by Wednesday 15 April 2026, and the agenda published by Wednesday 6 May 2026.',
    'the council can act on it from Wednesday 27 May 2026: 2 days before the deadline, Friday 29 May 2026.',
    'Not counted: Early May bank holiday, 4 May 2026',
    'Not counted: Spring bank holiday, 25 May 2026',
    '28 clear days before the meeting',
    'The council could act on its decision only from Tuesday 2 June 2026, after the deadline',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('urgency')
  expect(text).toMatch(/<svg [^>]*role="img"[^]*<title[^>]*>Cabinet on Thursday 14 May 2026, planned back from Friday 29 May 2026/)
})

test('a statement due on 23 May 2014, seen in that spring', async () => {
  const { as, db, setTime } = await withMeetings('2014-04-10', '2014-05-08', '2014-06-12')
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2014-02-11') })
    .execute()
  setTime('2014-02-12T09:00:00Z')
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  for (const words of [
    'The deadline is <strong>Friday 23 May 2014</strong>.',
    'Cabinet on Thursday 8 May 2014 is the last meeting that can work.',
    'The draft must be ready by Friday 11 April 2014, the notice published by Wednesday 9 April 2014, and the agenda published by Tuesday 29 April 2014.',
    'Not counted: Good Friday, 18 April 2014; Easter Monday, 21 April 2014',
  ])
    expect(text).toContain(words)
})

test('where there is no call-in, notice or clearance the plan does not speak of them', async () => {
  const { as, db } = await withMeetings('2026-05-28')
  await db.updateTable('leadTimes').set({ callInLength: 0, noticeLength: 0, clearanceLength: 0 }).execute()
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  for (const words of [
    'The draft must be ready by Tuesday 19 May 2026, and the agenda published by Tuesday 19 May 2026.',
    'The council can act on it from Thursday 28 May 2026: 1 day before the deadline, Friday 29 May 2026.',
    'On the day the agenda is published',
    'At once: there is no call-in',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('forward plan')
})

test('a part of the council’s own that has passed is shown as missed, and the meeting can still work', async () => {
  const { as, setTime } = await withMeetings('2026-05-14')
  setTime('2026-04-08T09:00:00Z')
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('Cabinet on Thursday 14 May 2026 is the last meeting that can work.')
  expect(text).toContain('Writing the draft takes 10 working days by your lead times, and no longer fits')
  expect(text).toContain(
    'it must be ready by Tuesday 21 April 2026, 13 days (9 working days) left. Unless it is begun already, write it faster.',
  )
  expect(text.match(/Already missed, unless done by then/g)).toHaveLength(1)
})

test('once the day for the notice has passed, the meeting works only if it was given, and the other ways are told', async () => {
  const { as, setTime } = await withMeetings('2026-05-14')
  setTime('2026-04-17T09:00:00Z')
  const late = (await (await as(people.dina)).get('/duties/2/committee').expect(200)).text
  checkHtml(late)
  for (const words of [
    'Cabinet on Thursday 14 May 2026 can work only if its notice was published by Wednesday 15 April 2026. That day has passed.',
    'If that was done, the draft must be ready by Tuesday 21 April 2026, and the agenda published by Wednesday 6 May 2026.',
    'Writing the draft takes 10 working days by your lead times, and no longer fits: it must be ready by Tuesday 21 April 2026, 4 days (2 working days) left.',
    'Only if notice was given',
    'If its notice is published today, a meeting on Monday 18 May 2026 would be in time.',
    'five clear days’ notice to the chair of the scrutiny committee',
    'For Cabinet on Thursday 14 May 2026 that notice must be given by Wednesday 6 May 2026.',
    'a delegated decision',
    'It must be taken by Monday 18 May 2026 for call-in to be over in time.',
    'Check this with your monitoring officer.',
  ])
    expect(late).toContain(words)
  setTime('2026-05-11T09:00:00Z')
  const later = (await (await as(people.dina)).get('/duties/2/committee')).text
  expect(later).toContain(
    'only if its notice was published by Wednesday 15 April 2026 and its agenda by Wednesday 6 May 2026. Those days have passed.',
  )
  expect(later).toContain('For Cabinet on Thursday 14 May 2026 the time for that notice has passed: only special urgency is left.')
  expect(later).toContain('A meeting held by Monday 18 May 2026 would be in time, but full notice of it can no longer be given')
})

test('once the day for the draft has passed, the page says what clearance has left', async () => {
  const { as, setTime } = await withMeetings('2026-04-09', '2026-05-14')
  setTime('2026-04-29T09:00:00Z')
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  expect(text).toContain(
    'The draft had to be ready by Tuesday 21 April 2026. Unless it is, writing it (10 working days) and legal and finance clearance (10 working days) no longer fit before the agenda is published by Wednesday 6 May 2026: 7 days (4 working days) left.',
  )
})

test.each([
  [
    'none is entered',
    [],
    '2026-03-02',
    'No meeting that may take this decision is entered from Monday 2 March 2026 to the deadline, Friday 29 May 2026.',
  ],
  [
    'call-in ends after the deadline',
    ['2026-05-28'],
    '2026-03-02',
    'Cabinet on Thursday 28 May 2026: the council could act on its decision only from',
  ],
  ['the one that met decides too late', ['2026-05-20'], '2026-05-22', 'There is no working day left on which a meeting would be in time'],
  ['the deadline has passed', ['2026-05-14'], '2026-06-01', 'The deadline has passed: hold one as soon as you can.'],
])('no meeting can work when %s, and the page says why and what then', async (_why, dates, now, words) => {
  const { as, setTime } = await withMeetings(...dates)
  setTime(`${now}T09:00:00Z`)
  const { text } = await (await as(people.ada)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('No meeting can work')
  expect(text).toContain(words)
  expect(text).toContain('urgency procedure')
  expect(text).not.toContain('<svg class="app-calendar-line"')
})

test('the day after the meeting the page says what follows if it decided, and what else there is', async () => {
  const { as, setTime } = await withMeetings('2026-05-14')
  setTime('2026-05-15T09:00:00Z')
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  for (const words of [
    'Cabinet on Thursday 14 May 2026 has met.',
    'If it took the decision, Tuesday 26 May 2026 is the last day on which it can be called in.',
    'If nobody calls the decision in, the council can act on it from Wednesday 27 May 2026: 2 days before the deadline, Friday 29 May 2026.',
    'If it did not, no meeting entered here can work, and only the ways below are left.',
    'urgency procedure',
    'The council can act on the decision',
    'If it decided, the council can act on its decision from Wednesday 27 May 2026',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/none is entered|Start writing the draft|Already missed/)
  setTime('2026-05-28T09:00:00Z')
  expect((await (await as(people.dina)).get('/duties/2/committee')).text).toContain(
    'If it took the decision, it could be called in until Tuesday 26 May 2026.',
  )
})

test('while a later meeting can work, one that has met may have decided already', async () => {
  const { as, setTime } = await withMeetings('2026-04-09', '2026-05-14')
  setTime('2026-04-10T09:00:00Z')
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  expect(text).toContain('Cabinet on Thursday 14 May 2026 is the last meeting that can work.')
  expect(text).toContain('If Cabinet on Thursday 9 April 2026 took the decision, the council can act on it from Tuesday 21 April 2026.')
})

test('a meeting whose call-in runs past the known bank holidays is said to be uncertain, and nothing is guessed', async () => {
  const { as, db, setTime } = await withMeetings('2030-11-14', '2030-12-23')
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2030-09-19') })
    .execute()
  setTime('2030-10-01T09:00:00Z')
  const { text } = await (await as(people.dina)).get('/duties/2/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('Cabinet on Thursday 14 November 2030 is the last meeting that can work.')
  expect(text).toContain(
    'Cabinet on Monday 23 December 2030: it cannot be said whether it is in time. Working days cannot be counted through 2031: its bank holidays are not known.',
  )
  expect(text).toContain('Cannot be said')
  await db.deleteFrom('committeeMeetings').where('id', '=', 1).execute()
  const alone = (await (await as(people.dina)).get('/duties/2/committee')).text
  expect(alone).toContain('It cannot be said whether a meeting can work.')
  expect(alone).not.toContain('No meeting can work')
})

test('a deadline past the known bank holidays has no plan, and the page says how to mend it', async () => {
  const { as, db, setTime } = await withMeetings('2030-11-14')
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2030-10-01') })
    .execute()
  setTime('2030-10-02T09:00:00Z')
  const dina = await as(people.dina)
  const { text } = await dina.get('/duties/2/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('Working days cannot be counted through 2031')
  expect(text).not.toContain('Cabinet')
  await dina.get('/duties/2/committee.ics').expect(404)
})

test('a duty without a date, and one that is dropped, have nothing to plan', async () => {
  const { as, db } = await withMeetings('2026-05-14')
  await db
    .updateTable('duties')
    .set({ droppedOn: day('2026-02-20'), droppedBecause: 'It does not apply' })
    .where('id', '=', 2)
    .execute()
  const dina = await as(people.dina)
  const { text } = await dina.get('/duties/2/committee').expect(200)
  checkHtml(text)
  expect(text).toContain('Nothing is left to plan')
  await dina.get('/duties/2/committee.ics').expect(404)
  const template = await db.selectFrom('dutyTemplates').select('id').where('key', '=', 'publish-joint-report').executeTakeFirstOrThrow()
  await db.insertInto('duties').values({ id: 9, inspectionId: 1, templateId: template.id }).execute()
  expect((await dina.get('/duties/9/committee').expect(200)).text).toContain('there is no date to plan back from')
})
