import { aWorld, day, people } from '../../support/world.ts'

/** The events of a calendar file, their folded lines joined and their text unescaped. */
function eventsIn(file: string): Record<string, string>[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? []
    if (line === 'BEGIN:VEVENT') events.push({})
    else Object.assign(events.at(-1) ?? {}, { [name]: value.replaceAll('\\n', '\n').replaceAll(/\\([,;\\])/g, '$1') })
  }
  return events
}

async function fileFor(dates: string[], now = '2026-04-16T22:30:00Z') {
  const world = await aWorld(now)
  if (dates.length > 0)
    await world.db
      .insertInto('committeeMeetings')
      .values(dates.map((date) => ({ body: 'Cabinet', meetsOn: day(date) })))
      .execute()
  const answer = await (await world.as(people.mo)).get('/duties/2/committee.ics').expect(200)
  return { text: answer.text, headers: answer.headers }
}

test('what is still to come of the plan, each a whole day without a time', async () => {
  const { text, headers } = await fileFor(['2026-05-14'])
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(headers['content-disposition']).toContain('filename=committee-plan-2.ics')
  const events = eventsIn(text)
  expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event['SUMMARY']?.split(': Publish the written')[0]])).toEqual([
    ['20260421', 'The draft is ready and goes to legal and finance'],
    ['20260506', 'Publish the agenda and the papers, cleared by legal and finance'],
    ['20260514', 'Cabinet'],
    ['20260526', 'Last day on which the decision can be called in'],
    ['20260527', 'The council can act on the decision'],
    ['20260529', 'The deadline'],
  ])
  expect(text).not.toMatch(/DT(?:START|END)[:;](?!VALUE=DATE:\d{8}\r)|TZID/)
})

test('after the meeting the file still has the end of call-in and the day from which the council can act', async () => {
  const { text } = await fileFor(['2026-05-14'], '2026-05-15T09:00:00Z')
  expect(eventsIn(text).map((event) => event['DTSTART;VALUE=DATE'])).toEqual(['20260526', '20260527', '20260529'])
})

test('each day says how it was counted, leads back to the plan and makes nobody busy', async () => {
  const { text } = await fileFor(['2026-05-14'])
  expect(eventsIn(text)[0]).toMatchObject({
    UID: 'duty-2-draft-ready@tracker.test',
    DTSTAMP: '20260416T223000Z',
    DESCRIPTION:
      '10 working days before the agenda is published.\nNot counted: Early May bank holiday, 4 May 2026.\nhttp://tracker.test/duties/2/committee',
    TRANSP: 'TRANSPARENT',
  })
})

test('a later file carries the same ids, so that a calendar replaces what moved', async () => {
  const first = await idsFor('2026-05-14')
  expect(first.size).toBe(8)
  expect(await idsFor('2026-05-07')).toEqual(first)
})

test('where no meeting can work the deadline alone is in the file', async () => {
  const { text } = await fileFor([])
  expect(eventsIn(text).map((event) => event['SUMMARY'])).toEqual([expect.stringContaining('The deadline: ')])
})

async function idsFor(date: string): Promise<Set<string | undefined>> {
  const { text } = await fileFor([date], '2026-03-02T09:00:00Z')
  return new Set(eventsIn(text).map((event) => event['UID']))
}

test('once the deadline has passed no calendar is offered', async () => {
  const world = await aWorld('2026-05-29T09:00:00Z')
  const mo = await world.as(people.mo)
  expect((await mo.get('/duties/2/committee').expect(200)).text).toContain('href="/duties/2/committee.ics"')
  world.setTime('2026-05-30T09:00:00Z')
  const later = await world.as(people.mo)
  expect((await later.get('/duties/2/committee').expect(200)).text).not.toContain('committee.ics')
  await later.get('/duties/2/committee.ics').expect(404)
})
