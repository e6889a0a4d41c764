import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

test('the list shows every action with its rating, and is sound HTML', async () => {
  const { as } = await aWorld()
  const mo = await as(people.mo)
  const { text } = await mo.get('/actions').expect(200)
  checkHtml(text)
})
