import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

const typed = {
  kind: 'ILACS',
  authority: 'Westmere Borough Council',
  leadInspector: 'Imogen Vale',
  'recommendations[0][text]': 'The timeliness of visits.',
  'recommendations[1][text]': 'The quality of plans.',
  'recommendations[1][list]': 'Priority actions',
  'recommendations[2][text]': 'The offer of advocacy.',
}

async function aDraft() {
  const world = await aWorld()
  return { ...world, dina: await world.as(people.dina) }
}

test('Split without an empty line says where to put one, and keeps everything that was typed', async () => {
  const { dina } = await aDraft()
  const { text } = await dina.post('/intake/1', { ...typed, version: 1, do: 'split 1' }).expect(422)
  checkHtml(text)
  expect(text).toMatch(/<title>Error: Type what the report says/)
  expect(text).toContain(
    'href="#recommendations-1-text">Put an empty line where this recommendation divides into two, then choose Split again',
  )
  expect(text).toContain('value="Imogen Vale"')
  expect(text.match(/class="govuk-fieldset app-recommendation"/g)).toHaveLength(3)
  const divided = { ...typed, 'recommendations[1][text]': 'The quality of plans.\n\nWho reads them.' }
  await dina
    .post('/intake/1', { ...divided, version: 2, do: 'split 1' })
    .expect(303)
    .expect('Location', '/intake/1#recommendation-1')
})

test('what is dropped is named where it stood, and comes back with all that was typed in it', async () => {
  const { dina } = await aDraft()
  await dina
    .post('/intake/1', { ...typed, version: 1, do: 'drop 1' })
    .expect(303)
    .expect('Location', '/intake/1#dropped-0')
  const { text } = await dina.get('/intake/1').expect(200)
  checkHtml(text)
  expect(text).toContain('<span>Dropped: “The quality of plans.”</span>')
  expect(text.indexOf('Dropped:')).toBeGreaterThan(text.indexOf('The timeliness of visits.'))
  expect(text.indexOf('Dropped:')).toBeLessThan(text.indexOf('The offer of advocacy.'))
  const left = { ...typed, 'recommendations[1][text]': 'The offer of advocacy to all.', 'recommendations[1][list]': '' }
  const { 'recommendations[2][text]': _gone, ...two } = left
  await dina
    .post('/intake/1', { ...two, version: 2, do: 'undo 0' })
    .expect(303)
    .expect('Location', '/intake/1#recommendation-1')
  const { text: back } = await dina.get('/intake/1')
  expect(back).not.toContain('Dropped:')
  expect(textsIn(back)).toEqual(['The timeliness of visits.', 'The quality of plans.', 'The offer of advocacy to all.'])
  expect(back).toContain('name="recommendations[1][list]" type="text" value="Priority actions"')
})

test('once the draft is saved, what was dropped is gone; while it is not, another button forgets nothing', async () => {
  const { dina } = await aDraft()
  await dina.post('/intake/1', { ...typed, version: 1, do: 'drop 2' }).expect(303)
  const { 'recommendations[2][text]': _gone, ...two } = typed
  await dina.post('/intake/1', { ...two, version: 2, do: 'add' }).expect(303)
  expect((await dina.get('/intake/1')).text).toContain('Dropped: “The offer of advocacy.”')
  await dina.post('/intake/1', { ...two, version: 3, do: 'save' }).expect(303)
  expect((await dina.get('/intake/1')).text).not.toContain('Dropped:')
})

test('undoing twice, or what was never dropped, changes nothing', async () => {
  const { dina } = await aDraft()
  await dina.post('/intake/1', { ...typed, version: 1, do: 'undo 0' }).expect(303)
  expect(textsIn((await dina.get('/intake/1')).text)).toHaveLength(3)
})

function textsIn(html: string): string[] {
  return [...html.matchAll(/name="recommendations\[\d+\]\[text\]"[^>]*>([^<]*)</g)].map(([, text = '']) => text)
}
