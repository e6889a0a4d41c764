import { FORMS } from '../support/forms.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

test('the rehearsal shows every letter of the next 14 days, by day and person, and sends nothing', async () => {
  const world = await aWorld()
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters/rehearsal').expect(200)
  expect(text).toContain('Monday 2 March 2026')
  expect(text).toContain('Sunday 15 March 2026')
  expect(text).not.toContain('Monday 16 March 2026')
  expect(text).toContain('No letters: Saturday')
  expect(text).toContain('Updates due Friday 6 March 2026: 1 action')
  expect(text).toMatch(/data-label="At">8:00am</)
  checkHtml(text)
  expect(await world.db.selectFrom('letters').selectAll().execute()).toEqual([])
  expect(world.sent).toEqual([])
})

test('where the holidays of the coming year are not known, it lists its letters of weekdays, and says what is missing', async () => {
  const world = await aWorld('2030-12-23T09:00:00Z')
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters/rehearsal').expect(200)
  expect(text).toContain('The bank holidays of 2031 are not known')
  expect(text).toMatch(/Tuesday 31 December 2030[^]*Friday 3 January 2031[^]*Sunday 5 January 2031<[^]*?No letters: Sunday/)
  expect(text).toContain('No letters: Christmas Day')
  checkHtml(text)
  world.setTime('2031-01-02T09:00:00Z')
  const inTheYear = await (await world.as(people.ada)).get('/letters/rehearsal').expect(200)
  expect(inTheYear.text).toContain('The bank holidays of 2031 are not known')
  expect(inTheYear.text).toMatch(/Thursday 2 January 2031[^]*actions? late since/i)
})

test('what waits for Monday to be told is listed on Monday, before the letters of that day’s later hours', async () => {
  const world = await aWorld('2026-03-07T11:00:00Z')
  await (await world.as(people.dina)).post('/actions/1/withdrawal', { because: 'Another team does it' }).expect(303)
  const changes = { ...FORMS['POST /actions/:id/edit'], ownerId: '3', version: '1' }
  await (await world.as(people.dina)).post('/actions/2/edit', changes).expect(303)
  const { text } = await (await world.as(people.ada)).get('/letters/rehearsal').expect(200)
  expect(text).toMatch(/Monday 9 March 2026[^]*No longer yours: 1 action[^]*Tuesday 10 March 2026/)
  expect(text).toMatch(/Monday 9 March 2026[^]*Assigned to you: 1 action[^]*Tuesday 10 March 2026/)
  expect(world.sent).toEqual([])
})
