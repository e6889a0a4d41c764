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
  checkHtml(text)
  expect(await world.db.selectFrom('letters').selectAll().execute()).toEqual([])
  expect(world.sent).toEqual([])
})
