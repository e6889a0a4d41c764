import request from 'supertest'
import { noteFailure } from '../../src/mail/mail-server-changes.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { isPlannerLate } from '../../src/reminders/heartbeat.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { aWorld, day } from '../support/world.ts'

const hours = { lettersAtHour: 8, missing: [], holidays: bankHolidays }

test.each([
  ['2026-03-06', '2026-03-06', 10, false, 'planned this morning'],
  ['2026-03-05', '2026-03-06', 8, false, 'it is the hour itself'],
  ['2026-03-05', '2026-03-06', 9, true, 'the hour is past'],
  ['2026-03-06', '2026-03-08', 12, false, 'on Sunday, Friday is what counts'],
  ['2026-03-05', '2026-03-07', 12, true, 'on Saturday, nothing since Thursday'],
  ['2026-03-06', '2026-03-09', 7, false, 'Monday before the hour'],
  ['2026-04-02', '2026-04-06', 12, false, 'Easter Monday'],
  [null, '2026-03-06', 7, false, 'new, and its first hour is to come'],
  [null, '2026-03-06', 9, true, 'new, and the hour is past'],
  [null, '2026-03-07', 9, false, 'new, on a Saturday'],
  ['2031-01-01', '2031-01-02', 9, true, 'the hour is past, in a year whose holidays are not known'],
  ['2031-01-02', '2031-01-02', 9, false, 'planned this morning of such a year'],
  ['2031-01-03', '2031-01-05', 9, false, 'on Sunday of such a year, Friday is what counts'],
])('last planned for %s, it is %s, %i o’clock: late is %s (%s)', (last, today, hour, late, _why) => {
  const planned = last === null ? null : { day: day(last), plannedAt: `${last}T08:00:00.000Z` }
  expect(isPlannerLate(planned, { today: day(today), hour }, hours)).toBe(late)
})

test('whoever watches the server hears when letters were last planned', async () => {
  const { app, context } = await aWorld('2026-03-02T10:00:00Z')
  await request(app)
    .get('/healthz')
    .expect(200, { status: 'letters are late', lettersPlannedFor: null, lettersPlannedAt: null, noLettersTakenSince: null })
  await planDay(context, day('2026-03-02'))
  await request(app)
    .get('/healthz')
    .expect(200, { status: 'ok', lettersPlannedFor: '2026-03-02', lettersPlannedAt: '2026-03-02T10:00:00.000Z', noLettersTakenSince: null })
})

test('whoever watches the server hears since when the mail server takes no letters', async () => {
  const { app, context, db } = await aWorld('2026-03-02T10:00:00Z')
  await planDay(context, day('2026-03-02'))
  for (let failure = 1; failure <= 5; failure += 1) await noteFailure(db, context.clock.now())
  const { body } = await request(app).get('/healthz').expect(200)
  expect(body).toMatchObject({ status: 'the mail server takes no letters', noLettersTakenSince: '2026-03-02T10:00:00.000Z' })
})

test('when the database cannot be read it says so, with 503', async () => {
  const { app, db } = await aWorld()
  await request(app).get('/healthz').expect(200)
  await db.destroy()
  await request(app).get('/healthz').expect(503, { status: 'the database cannot be read' })
})
