import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import request from 'supertest'
import { openDatabase } from '../../db/open.ts'
import { tellStory } from '../../db/demo/story.ts'
import { welcome } from '../../db/demo/welcome.ts'
import { ratedActions } from '../../src/actions/queries.ts'
import { createApp } from '../../src/app.ts'
import { tallyOf } from '../../src/actions/tally.ts'
import { everyAddressee } from '../../src/duties/checklist-queries.ts'
import { committeeMeetings } from '../../src/duties/committee/queries.ts'
import { bankHolidaysOf } from '../../src/deadlines/queries.ts'
import { isWorkingDay } from '../../src/deadlines/working-days.ts'
import { type CalendarDate, calendarDate } from '../../src/lib/calendar-date.ts'
import { londonDay } from '../../src/lib/clock.ts'
import { fullDate } from '../../src/lib/date-words.ts'
import { filesIn } from '../../src/lib/files.ts'
import { coversToday } from '../../src/people/cover/queries.ts'
import { everyoneEver } from '../../src/people/queries.ts'
import type { Envelope } from '../../src/mail/post.ts'
import { everyAddressed } from '../../src/recommendations/queries.ts'
import { everyStatement } from '../../src/statements/queries.ts'
import { openRound } from '../../src/updates/round-queries.ts'
import { checkHtml } from '../support/html.ts'
import { config } from '../support/world.ts'

/** A Monday, a Friday, a Saturday, after Christmas, and either side of the clocks going forward. */
const DAYS = ['2026-11-16', '2026-11-20', '2026-11-21', '2026-12-28', '2027-03-26', '2027-03-30'].map(calendarDate)

test.each(DAYS)('on %s the demo has something late, silent and at risk, an open round, gaps and a deadline near', async (today) => {
  const { context, sent } = await told(today)
  const actions = await ratedActions(context.db, { today })
  const ratings = actions.map(({ rating }) => rating)
  expect(ratings).toEqual(expect.arrayContaining(['late', 'silent', 'at risk', 'on track', 'not started', null]))
  expect(await openRound(context.db, today)).toBeDefined()
  expect(tallyOf(await everyAddressed(context.db), actions)).toMatchObject({ withoutAction: 2 })
  expect(sent.length).toBeGreaterThan(50)
  expect(await context.db.selectFrom('letters').select('id').where('sentAt', 'is', null).execute()).toEqual([])
  expect(await welcome(context)).toContain('0 of 3 updates done')
  expect(await coversToday(context.db, today)).toMatchObject([{ person: 'Halima Thornquist', cover: 'Owen Castellane' }])
  expect((await everyoneEver(context.db)).filter(({ leftOn }) => leftOn).map(({ name }) => name)).toEqual(['Leonie Brackwater'])
})

test.each(DAYS)('on %s nothing in the demo begins, falls due or is expected on a day that nobody works', async (today) => {
  const { db } = (await told(today)).context
  const holidays = await bankHolidaysOf(db)
  const visits = await db.selectFrom('inspections').select(['inspectedFrom', 'inspectedTo', 'receivedOn']).execute()
  const actions = await db.selectFrom('actions').select(['startOn', 'dueOn', 'originalDueOn']).execute()
  const updates = await db.selectFrom('updates').select(['givenOn', 'forecastOn']).execute()
  const days = [...visits, ...actions, ...updates].flatMap((row) => Object.values(row)).filter((each) => each !== null)
  expect(days.filter((each) => !isWorkingDay(each, holidays))).toEqual([])
})

test.each(DAYS)('on %s a newcomer finds a statement published, another in draft, addressees and committee dates to come', async (today) => {
  const { context } = await told(today)
  const { db } = context
  const [draft, published, ...more] = await everyStatement(db)
  expect(more).toEqual([])
  expect(published).toMatchObject({ number: 1, publishedAt: expect.stringContaining('T') })
  expect(draft).toMatchObject({ number: 1, keptAt: null })
  const { text } = await request(createApp(context)).get(`/published/statements/${published?.id}`).expect(200)
  checkHtml(text)
  await request(createApp(context)).get(`/published/statements/${published?.id}/statement.docx`).expect(200)
  const holidays = await bankHolidaysOf(db)
  const meetings = await committeeMeetings(db)
  expect(meetings.filter(({ meetsOn }) => meetsOn > today).length).toBeGreaterThan(1)
  expect(meetings.filter(({ meetsOn }) => !isWorkingDay(meetsOn, holidays))).toEqual([])
  expect((await everyAddressee(db)).length).toBeGreaterThan(3)
})

test.each([
  ['2026-11-20', 'Thursday 19 November 2026'],
  ['2026-11-21', 'Friday 20 November 2026'],
])('on %s the terminal names the day of the last letters, and it has some', async (today, named) => {
  const { context } = await told(calendarDate(today))
  expect(await welcome(context)).toContain(`read the letters of ${named}, under Letters`)
  const sent = await context.db.selectFrom('letters').select('sentAt').execute()
  expect(sent.map(({ sentAt }) => sentAt && fullDate(londonDay(new Date(sentAt))))).toContain(named)
})

test.each(DAYS)('on %s what the director wrote of missed rounds agrees with the rating below it', async (today) => {
  const { db } = (await told(today)).context
  const reports = db.selectFrom('statusReports').innerJoin('positions', 'positions.id', 'positionId').select(['commentary', 'content'])
  const { commentary, content } = await reports.orderBy('statusReports.id', 'desc').executeTakeFirstOrThrow()
  expect(commentary).toContain('nothing has been said about the recording standard for several rounds')
  expect(content).toMatch(/No update in the last \d rounds/)
})

const stories = new Map<CalendarDate, ReturnType<typeof tell>>()

/** Told once for each day: nobody here changes anything. */
function told(today: CalendarDate) {
  const story = stories.get(today) ?? tell(today)
  stories.set(today, story)
  return story
}

async function tell(today: CalendarDate) {
  const db = await openDatabase(':memory:')
  const sent: Envelope[] = []
  const post = { send: async (envelope: Envelope) => void sent.push(envelope), close() {} }
  let now = new Date(`${today}T09:30:00Z`)
  const files = filesIn(mkdtempSync(join(tmpdir(), 'tracker-demo-test-')))
  const context = { db, post, files, config, log: pino({ level: 'silent' }), clock: { now: () => now } }
  await tellStory(context, (instant) => void (now = instant), today)
  now = new Date(`${today}T09:30:00Z`)
  return { context, sent }
}
