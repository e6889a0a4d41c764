import { aWorld, people } from '../support/world.ts'

test.each([
  [people.ada, '/people/3'],
  [people.ada, '/settings'],
  [people.ada, '/duty-templates/1'],
  [people.dina, '/inspections/1/edit'],
  [people.dina, '/recommendations/1/edit'],
  [people.dina, '/actions/1/edit'],
  [people.dina, '/duties/1/confirmation'],
  [people.dina, '/duties/1/stated-date'],
  [people.dina, '/committee/lead-times'],
  [people.dina, '/status-reports/2/edit'],
])('$0.name posts to %s a form that has lost its version, and is told in words to open the page again', async (person, address) => {
  const { as } = await aWorld()
  const visitor = await as(person)
  for (const form of [{}, { version: '' }, { version: 'x' }]) {
    const { text } = await visitor.post(address, form).expect(422)
    expect(text).toContain('Open the page again: it does not say which version it shows')
    expect(text).not.toMatch(/Invalid (?:input|string)|expected \w+, received/)
  }
})
