import type { DraftRecommendation } from '../../src/intake/draft.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

const COUNT = 1000
/** The most a form may hold. */
const MEGABYTE = 1024 * 1024
const SOON_MS = 500

const PASTED = `Inspection of Westmere local authority children's services
What needs to improve?
${Array.from({ length: COUNT }, (_, at) => `◼ ${wordsOf(at)}`).join('\n')}
The experiences and progress of children who need help and protection: good`

function wordsOf(at: number): string {
  return `The timeliness and the quality of visits of the kind that is numbered ${at + 1}, ${'and of what is written of it '.repeat(4)}afterwards.`
}

async function aLongDraft() {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  const { headers } = await dina.upload('/intake', { name: '', bytes: Buffer.alloc(0) }, { text: PASTED }).expect(303)
  const address = String(headers['location'])
  const kept = async () => {
    const { form } = await world.db.selectFrom('intakeDrafts').select('form').orderBy('id', 'desc').executeTakeFirstOrThrow()
    return (JSON.parse(form) as { recommendations: DraftRecommendation[] }).recommendations
  }
  return { ...world, dina, address, kept }
}

/** What the page's form would send. */
function formOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)]
  const areas = [...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)]
  return Object.fromEntries([...inputs, ...areas].map(([, name = '', value = '']) => [name, value]))
}

test('a list of a thousand is checked fifty at a time, on pages that are made soon and can be sent', async () => {
  const { dina, address } = await aLongDraft()
  await dina.get(address)
  const started = performance.now()
  const { text } = await dina.get(address).expect(200)
  expect(performance.now() - started).toBeLessThan(SOON_MS)
  checkHtml(text)
  expect(text).toContain('What needs to improve: 1000 recommendations')
  expect(text.match(/class="govuk-fieldset app-recommendation"/g)).toHaveLength(50)
  expect(text).toContain('Recommendation 50 of 1000')
  expect(text).toContain('value="page 20"')
  expect(new URLSearchParams(formOf(text)).toString().length).toBeLessThan(MEGABYTE / 10)
})

test('each page is saved when another is gone to, and the rest stays as it was', async () => {
  const { dina, address, kept } = await aLongDraft()
  const { text } = await dina.get(`${address}?page=13`).expect(200)
  checkHtml(text)
  const form = { ...formOf(text), 'recommendations[612][text]': 'As it is printed.' }
  expect(form).toMatchObject({ first: '600', 'recommendations[600][readAs]': '600' })
  await dina
    .post(address, { ...form, do: 'page 14' })
    .expect(303)
    .expect('Location', `${address}?page=14`)
  const after = await kept()
  expect(after).toHaveLength(COUNT)
  expect(after.map(({ text: words }) => words).filter((words, at) => words !== wordsOf(at))).toEqual(['As it is printed.'])
})

test('a button works on the page it stands on, and goes on where it worked', async () => {
  const { dina, address, kept } = await aLongDraft()
  const form = formOf((await dina.get(`${address}?page=2`)).text)
  await dina
    .post(address, { ...form, do: 'merge up 50' })
    .expect(303)
    .expect('Location', `${address}#recommendation-49`)
  expect((await kept())[49]?.text).toBe(`${wordsOf(49)} ${wordsOf(50)}`)
  const next = formOf((await dina.get(`${address}?page=2`)).text)
  await dina
    .post(address, { ...next, do: 'drop 60' })
    .expect(303)
    .expect('Location', `${address}?page=2#dropped-0`)
  expect((await dina.get(`${address}?page=2`)).text).toContain('Dropped: “The timeliness')
  expect((await dina.get(address)).text).not.toContain('Dropped:')
  expect(await kept()).toHaveLength(COUNT - 2)
})

test('recorded from any page, mistakes of others are told by their number, and then all are recorded', async () => {
  const { db, dina, address } = await aLongDraft()
  const last = formOf((await dina.get(`${address}?page=20`)).text)
  await dina.post(address, { ...last, 'recommendations[998][text]': ' ', do: 'page 1' }).expect(303)
  const first = { ...formOf((await dina.get(address)).text), kind: 'ILACS', receivedOn: '27/2/2026' }
  const { text } = await dina.post(`${address}/inspection`, { ...first, receivedOn: '' }).expect(422)
  checkHtml(text)
  expect(text).toContain('Recommendation 1 of 1000')
  expect(text).toContain('href="#recommendations">Recommendation 999: Enter what needs to improve')
  const { text: mended } = await dina.post(`${address}/inspection`, { ...first, version: '3' }).expect(422)
  expect(mended).toContain('Recommendation 999 of 1000')
  expect(mended).toContain('href="#recommendations-998-text">Enter what needs to improve')
  const there = { ...formOf(mended), kind: 'ILACS', 'recommendations[998][text]': 'Seen.' }
  await dina.post(`${address}/inspection`, there).expect(303).expect('Location', '/inspections/2')
  expect(await db.selectFrom('recommendations').select('id').where('inspectionId', '=', 2).execute()).toHaveLength(COUNT)
})
