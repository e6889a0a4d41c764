import { day, people } from '../support/world.ts'
import { journey, screenshot } from './browser.ts'
import { fill, follow, heading, mistakes, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown()

journey('a director enters the year’s meetings and sees which is the last that can work', async () => {
  const dina = await town.as(people.dina, '/duties/2')
  await follow(dina, 'Plan back from this date')
  expect(await words(dina)).toContain('No meeting can work: none is entered.')
  await screenshot(dina, 'committee-none')

  await follow(dina, 'Add or remove meetings, or change how long each part takes')
  await fill(dina, { Dates: '9 April 2026\n14 May 2026\n31 June 2026' })
  await press(dina, 'Add')
  expect(await mistakes(dina)).toEqual([expect.stringContaining('“31 June 2026” is not a real date')])
  await fill(dina, { Dates: '9 April 2026\n14 May 2026\n20 May 2026\n11 June 2026' })
  await press(dina, 'Add')
  expect(await words(dina)).toContain('4 meetings added')
  await screenshot(dina, 'committee-meetings')

  await open(dina, '/duties/2/committee')
  expect(await heading(dina)).toBe('Plan back from the date')
  expect(await words(dina)).toContain('Cabinet on Thursday 14 May 2026 is the last meeting that can work.')
  expect(await dina.getByRole('img').getAttribute('aria-labelledby')).toBe('calendar-line-title')
  await screenshot(dina, 'committee-plan')
})

journey('a shorter call-in lets a later meeting work, and a meeting removed no longer counts', async () => {
  const dina = await town.as(people.dina, '/committee/lead-times')
  await screenshot(dina, 'committee-lead-times')
  await fill(dina, { 'How many days: Publishing the decision, and call-in': '5' })
  await press(dina, 'Save')
  await open(dina, '/duties/2/committee')
  expect(await words(dina)).toContain('Cabinet on Wednesday 20 May 2026 is the last meeting that can work.')
  await open(dina, '/committee')
  await follow(dina, 'Remove Cabinet on Wednesday 20 May 2026')
  await screenshot(dina, 'committee-removal')
  await press(dina, 'Remove this meeting')
  await open(dina, '/duties/2/committee')
  expect(await words(dina)).toContain('Cabinet on Thursday 14 May 2026 is the last meeting that can work.')
})

journey('once the day for the notice has passed, the page says what else a council can do', async () => {
  town.setTime('2026-04-20T09:00:00Z')
  const mo = await town.as(people.mo, '/duties/2/committee')
  const page = await words(mo)
  expect(page).toContain('Cabinet on Thursday 14 May 2026 can work only if its notice was published by Wednesday 15 April 2026.')
  expect(page).toContain('Already missed, unless done by then')
  expect(page).toContain('Check this with your monitoring officer.')
  await screenshot(mo, 'committee-late')
  const [download] = await Promise.all([
    mo.waitForEvent('download'),
    mo.getByRole('button', { name: 'Put these days in your calendar' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
})

journey('where no meeting is in time, the last day for a special one is said', async () => {
  await town.db.deleteFrom('committeeMeetings').where('meetsOn', '<=', day('2026-05-20')).execute()
  await town.db
    .insertInto('committeeMeetings')
    .values({ body: 'Cabinet', meetsOn: day('2026-05-28') })
    .execute()
  const mo = await town.as(people.mo, '/duties/2/committee')
  expect(await words(mo)).toMatch(/No meeting can work\.[^]*special meeting[^]*urgency procedure/)
  await screenshot(mo, 'committee-no-meeting')
})
