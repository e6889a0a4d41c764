import { planDay } from '../../src/reminders/changes.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { aWorld, day, people } from '../support/world.ts'
import { everyDay, factsWith, saidOver } from './plan-facts.ts'

test('administrators alone hear, once and a year ahead, that the known bank holidays end', () => {
  expect(saidOver(everyDay('2029-12-28', '2030-01-10'), factsWith({}))).toEqual(['2030-01-02 Ada: bank-holidays/2030'])
})

test('they do not hear it again in the years that follow, though no list was brought in', () => {
  const days = ['2030-01-02', '2031-01-02', '2032-01-05', '2034-01-04']
  expect(saidOver(days, factsWith({}))).toEqual(['2030-01-02 Ada: bank-holidays/2030'])
})

test('the letter says until when deadlines can be counted, and where to bring in the list', async () => {
  const { db, context, sent } = await aWorld('2030-01-02T09:00:00Z')
  await db.deleteFrom('duties').execute()
  await planDay(context, day('2030-01-02'))
  await sendWaiting(context)
  const letter = sent.find(({ to }) => JSON.stringify(to).includes(people.ada.email))
  expect(letter?.subject).toBe('Bank holidays known to the end of 2030 only')
  for (const words of [letter?.text, letter?.html]) expect(words).toContain('http://tracker.test/bank-holidays/list')
})
