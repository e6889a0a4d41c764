import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

const bytes = readFileSync(join(import.meta.dirname, '../fixtures/made-up-ilacs.pdf'))
const LINK = '<a class="govuk-link" href="/inspections/2">Westmere Borough Council: ILACS report received Monday 13 April 2026</a>'

const checked = {
  version: 1,
  kind: 'ILACS',
  authority: 'Westmere Borough Council',
  inspectedFrom: '2/3/2026',
  inspectedTo: '13/3/2026',
  receivedOn: '13/4/2026',
  'recommendations[0][text]': 'How soon a social worker comes to see a child.',
  'recommendations[0][readAs]': '0',
}

/** Recorded once from the file; then whatever else is typed, pasted or uploaded. */
async function recordedOnce() {
  const world = await aWorld('2026-04-15T09:00:00Z')
  const dina = await world.as(people.dina)
  const upload = async () => String((await dina.upload('/intake', { name: 'report.pdf', bytes }).expect(303)).headers['location'])
  await dina
    .post(`${await upload()}/inspection`, checked)
    .expect(303)
    .expect('Location', '/inspections/2')
  return { ...world, dina, upload }
}

test('the same file is said to be recorded, when and as what, before anything is recorded again', async () => {
  const { db, dina, upload } = await recordedOnce()
  const { text } = await dina.get(await upload()).expect(200)
  checkHtml(text)
  expect(text).toContain(`This file was recorded on Wednesday 15 April 2026 as ${LINK}.`)
  expect(text).toContain('This is a different inspection from the one recorded already')
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(2)
})

test('it is not offered as its own earlier finding', async () => {
  const { dina, upload } = await recordedOnce()
  const address = await upload()
  expect((await dina.get(address)).text).not.toContain('Looks like an earlier finding')
  await dina.post(address, { ...checked, receivedOn: '14/4/2026', do: 'save' }).expect(303)
  expect((await dina.get(address)).text).not.toContain('Looks like an earlier finding')
})

test('recorded again only knowingly: without the tick it is refused with all that was typed, with it it is recorded', async () => {
  const { db, dina, upload } = await recordedOnce()
  const address = await upload()
  const { text } = await dina.post(`${address}/inspection`, { ...checked, leadInspector: 'Imogen Vale' }).expect(422)
  checkHtml(text)
  expect(text).toContain('href="#isAnother">This seems to be recorded already. Tick the box if it is a different inspection')
  expect(text).toContain('value="Imogen Vale"')
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(2)
  await dina.post(`${address}/inspection`, { ...checked, version: 2, isAnother: 'yes' }).expect(303)
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(3)
})

test.each([
  ['received on the same day', { inspectedFrom: '', inspectedTo: '' }],
  ['with the inspectors there on the same days', { receivedOn: '1/4/2026' }],
])('one of the same authority and kind, %s, is a twin too, though typed by hand', async (_how, dates) => {
  const { dina } = await recordedOnce()
  const typed = { ...checked, ...dates, authority: 'Westmere', 'recommendations[0][readAs]': '' }
  const { text } = await dina.post('/intake/1/inspection', typed).expect(422)
  expect(text).toContain(
    `An inspection of the same authority, of the same kind and with the same dates, was recorded on Wednesday 15 April 2026 as ${LINK}.`,
  )
})

test.each([
  ['another kind', { kind: 'FOCUSED VISIT' }],
  ['another authority', { authority: 'Hartside' }],
  ['other dates', { receivedOn: '1/4/2026', inspectedFrom: '9/2/2026' }],
])('one of %s is recorded without a word', async (_what, other) => {
  const { db, dina } = await recordedOnce()
  await dina.post('/intake/1/inspection', { ...checked, ...other, 'recommendations[0][readAs]': '' }).expect(303)
  expect(await db.selectFrom('inspections').selectAll().execute()).toHaveLength(3)
})
