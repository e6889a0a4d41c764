import { people } from '../support/world.ts'
import { checkAccessibility, journey, screenshot } from './browser.ts'
import { fill, follow, open, press, words } from './steps.ts'
import { aTown } from './town.ts'

const town = await aTown('2026-03-02T07:30:00Z')
const { received } = town.mailbox
const subjectsTo = ({ email }: { email: string }) =>
  received.filter(({ recipients }) => recipients.includes(email)).map(({ subject }) => subject)

journey('a manager chooses when letters come, and from then on they come so', async () => {
  const mo = await town.as(people.mo, '/account')
  await mo.getByRole('link', { name: 'Change when your letters come' }).click()
  await screenshot(mo, 'preferences')
  await checkAccessibility(mo)
  await fill(mo, { 'When should your letter come?': '4:00pm' })
  await mo.getByLabel('Updates that are due or were missed').check()
  await mo.getByLabel('Thursday').check()
  await press(mo, 'Save')
  expect(await words(mo)).toContain('Your choice of letters is saved')
  await screenshot(mo, 'preferences-chosen')

  for (const instant of ['2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z', '2026-03-05T15:59:00Z']) {
    town.setTime(instant)
    await town.aMinutePasses()
  }
  expect(subjectsTo(people.mina)).toHaveLength(2)
  expect(subjectsTo(people.mo)).toEqual([])
  town.setTime('2026-03-05T16:00:00Z')
  await town.aMinutePasses()
  expect(subjectsTo(people.mo)).toEqual(['Updates due Friday 6 March 2026: 1 action'])
})

journey('the letter itself leads to where it is moved', async () => {
  const letter = received.find(({ recipients }) => recipients.includes(people.mo.email))
  const link = `${town.address}/account/preferences`
  expect(letter?.text).toContain(link)
  const mo = await town.as(people.mo, link)
  expect(await mo.getByLabel('Thursday').isChecked()).toBe(true)
})

journey('an administrator changes when reminders go out', async () => {
  const ada = await town.as(people.ada)
  await follow(ada, 'Settings')
  await ada.getByRole('link', { name: 'When reminders go out' }).click()
  await screenshot(ada, 'ladder')
  await checkAccessibility(ada)
  await fill(ada, { 'Letters go before the due date by': '15, 5' })
  await press(ada, 'Save')
  expect(await words(ada)).toMatch(/Reminders saved[^]*changed actions, working days before from “10, 5, 1” to “15, 5”/)
  await open(ada, '/letters/rehearsal')
  await screenshot(ada, 'rehearsal-hours')
})

journey('what cannot be read is said beside its field, and in the summary', async () => {
  const ada = await town.as(people.ada, '/settings/reminders')
  await fill(ada, { 'Letters go before the due date by': 'ten' })
  await press(ada, 'Save')
  expect(await words(ada)).toMatch(/There is a problem[^]*up to 12 whole numbers from 0 to 250/)
  await checkAccessibility(ada)
})
