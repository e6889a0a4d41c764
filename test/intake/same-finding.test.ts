import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

/** The first recommendation of plan.ts in other words, one like none, and the first again under another authority. */
const PASTED = `Westmere
Inspection of Westmere local authority children's services
Inspection dates: 2 to 13 March 2026
What needs to improve?
◼ Timely visits to children when they move placement.
◼ The offer of advocacy to disabled adults.
The experiences and progress of children who need help and protection: good`

const EARLIER = 'The timeliness of visits to children who move placement.'

async function aDraft(text = PASTED) {
  const world = await aWorld('2026-04-15T09:00:00Z')
  const dina = await world.as(people.dina)
  const { headers } = await dina.upload('/intake', { name: '', bytes: Buffer.alloc(0) }, { text }).expect(303)
  const address = String(headers['location'])
  const form = {
    version: 1,
    kind: 'ILACS',
    authority: 'London Borough of Westmere',
    receivedOn: '13/4/2026',
    'recommendations[0][text]': 'Timely visits to children when they move placement.',
    'recommendations[0][readAs]': '0',
    'recommendations[1][text]': 'The offer of advocacy to disabled adults.',
    'recommendations[1][readAs]': '1',
  }
  return { ...world, dina, address, form }
}

test('what was found before at the same authority is offered beside its like, and only there', async () => {
  const { dina, address } = await aDraft()
  const { text } = await dina.get(address).expect(200)
  checkHtml(text)
  expect(text).toContain(`Looks like an earlier finding: “${EARLIER}” (ILACS report received Monday 16 February 2026)`)
  expect(text.match(/type="checkbox"/g)).toHaveLength(1)
  expect(text).toContain('name="recommendations[0][sameAs]"')
})

test('another authority’s findings, and later ones, are not offered', async () => {
  const { dina, address, form } = await aDraft()
  await dina.post(address, { ...form, authority: 'Hartside', do: 'save' }).expect(303)
  expect((await dina.get(address)).text).not.toContain('Looks like an earlier finding')
  await dina.post(address, { ...form, version: 2, receivedOn: '1/2/2026', do: 'save' }).expect(303)
  expect((await dina.get(address)).text).not.toContain('Looks like an earlier finding')
})

test('a ticked one stays ticked when the draft is saved, divided or reworded', async () => {
  const { dina, address, form } = await aDraft()
  const ticked = { ...form, 'recommendations[0][sameAs]': '1' }
  await dina.post(address, { ...ticked, do: 'save' }).expect(303)
  expect((await dina.get(address)).text).toMatch(/value="1"[^>]*checked/)
  await dina.post(address, { ...ticked, version: 2, 'recommendations[0][text]': 'In other words', do: 'move up 1' }).expect(303)
  expect((await dina.get(address)).text).toMatch(/name="recommendations\[1\]\[sameAs\]"[^>]*value="1"[^>]*checked/)
})

test('a confirmed link is kept with the inspection, shown on both recommendations and told in both histories', async () => {
  const { db, dina, as, address, form } = await aDraft()
  await dina.post(`${address}/inspection`, { ...form, 'recommendations[0][sameAs]': '1' }).expect(303)
  const [link] = await db.selectFrom('recommendationLinks').selectAll().execute()
  expect(link).toMatchObject({ earlierId: 1 })
  const mo = await as(people.mo)
  const later = await mo.get(`/recommendations/${link?.recommendationId}`)
  checkHtml(later.text)
  expect(later.text).toContain('Also found in')
  expect(later.text).toContain(
    `The ILACS report received Monday 16 February 2026: <a class="govuk-link" href="/recommendations/1">${EARLIER}</a>`,
  )
  const { text } = await mo.get('/recommendations/1')
  expect(text).toContain('The ILACS report received Monday 13 April 2026')
  expect(text).toContain('confirmed the same finding in the ILACS report received Monday 13 April 2026: “Timely visits to children')
})

test('recording twice links once, with one line in either history', async () => {
  const { db, dina, address, form } = await aDraft()
  const ticked = { ...form, 'recommendations[0][sameAs]': '1' }
  await dina.post(`${address}/inspection`, ticked).expect(303)
  await dina.post(`${address}/inspection`, ticked).expect(303)
  expect(await db.selectFrom('recommendationLinks').selectAll().execute()).toHaveLength(1)
  expect(await db.selectFrom('history').selectAll().where('subject', '=', 'recommendation').execute()).toHaveLength(2)
})

test.each(['999', 'x', '-1'])('a link to %s, which is no finding, links nothing', async (earlier) => {
  const { db, dina, address, form } = await aDraft()
  await dina.post(`${address}/inspection`, { ...form, 'recommendations[0][sameAs]': earlier })
  expect(await db.selectFrom('recommendationLinks').selectAll().execute()).toEqual([])
})

test('without a tick nothing is linked, and nothing is said of it', async () => {
  const { db, dina, address, form } = await aDraft()
  await dina.post(`${address}/inspection`, form).expect(303)
  expect(await db.selectFrom('recommendationLinks').selectAll().execute()).toEqual([])
  expect((await dina.get('/recommendations/1')).text).not.toContain('Also found in')
})
