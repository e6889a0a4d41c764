import { aWorld, people } from '../support/world.ts'

const DRAFT = '/status-reports/2'

test.each([
  ['Ella Marsh (3 April 2015) was seen in time', 'holds a child’s name with a date of birth'],
  ['See case number 48213', 'holds a case number'],
])('before publishing, “%s” is pointed out', async (commentary, words) => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post(`${DRAFT}/edit`, { title: 'Status report', commentary, version: 1 }).expect(303)
  expect((await dina.get(`${DRAFT}/publication`).expect(200)).text).toContain(words)
})

test('a commentary on the plan alone is published without a word', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  await dina
    .post(`${DRAFT}/edit`, { title: 'Status report', commentary: 'Visits are on time in three teams of four.', version: 1 })
    .expect(303)
  expect((await dina.get(`${DRAFT}/publication`).expect(200)).text).not.toContain('looks as if it holds')
})
