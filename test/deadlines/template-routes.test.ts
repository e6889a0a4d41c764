import { templatesFor } from '../../src/deadlines/queries.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { historyOf } from '../../src/history/queries.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { places, REPORT, STATEMENT as FORM } from './templates.ts'

const OWN = { ...FORM, name: 'Answer the peer review', inspectionKinds: ['MONITORING VISIT'], length: '20' }

test('every duty of the law is listed with its time, its condition and its source', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada)).get('/duty-templates').expect(200)
  checkHtml(text)
  expect(text.match(/<section class="govuk-summary-card">/g)).toHaveLength(9)
  for (const words of [
    '30 days',
    'The Regulations allow 30 working days',
    'The letter names an area for priority action',
    'S.I. 2015/1792, regulation 4',
    'The council’s written answer',
  ])
    expect(text).toContain(words)
})

test('another length shows first which open deadlines move, and moves them once it is saved', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  const check = await ada.post('/duty-templates/2', { ...FORM, length: '60' }).expect(200)
  checkHtml(check.text)
  expect(check.text).toContain('Friday 29 May 2026')
  expect(check.text).toContain('<strong>Thursday 14 May 2026</strong>')
  expect(await historyOf(db, 'duty template', 2)).toEqual([])
  await ada.post('/duty-templates/2', { ...FORM, length: '60', step: 'save' }).expect(303)
  expect(await wordsOf(db, 'duty template')).toEqual(['changed time from “70 working days” to “60 working days”'])
  expect(await wordsOf(db, 'duty')).toEqual([
    expect.stringMatching(/from Friday 29 May 2026 to Thursday 14 May 2026: the rule was changed$/),
  ])
})

test('what moves nothing is saved at once, and saved twice leaves one line of history', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/duty-templates/2', { ...FORM, who: 'The council' }).expect(303)
  await ada.post('/duty-templates/2', { ...FORM, who: 'The council', version: '2' }).expect(303)
  expect(await wordsOf(db, 'duty template')).toEqual(['changed who does it from “The authority” to “The council”'])
})

test('an administrator says whether the council’s written answer meets a duty', async () => {
  const { as } = await aWorld()
  const [ada, dina] = [await as(people.ada), await as(people.dina)]
  const { text: incomplete } = await ada.post('/duty-templates', { ...FORM, metBy: '' }).expect(422)
  checkHtml(incomplete)
  expect(incomplete).toContain('Select what meets it')
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  expect((await dina.get('/statements/1')).text).toContain('href="/duties/2"')
  await ada.post('/duty-templates/2', { ...FORM, metBy: 'checklist' }).expect(303)
  expect((await dina.get('/statements/1')).text).not.toContain('href="/duties/2"')
  await ada.post('/duty-templates/1', { ...REPORT, metBy: 'statement' }).expect(303)
  expect((await dina.get('/statements/1')).text).toContain('href="/duties/1"')
})

test('the Regulations’ time can be made to govern, and the council’s then stands beside it', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  const after = { ...REPORT, governedBy: 'regulations' }
  const check = await ada.post('/duty-templates/1', after).expect(200)
  expect(check.text).toContain('Wednesday 18 March 2026')
  expect(check.text).toContain('<strong>Monday 30 March 2026</strong>')
  await ada.post('/duty-templates/1', { ...after, step: 'save' }).expect(303)
  const { text } = await ada.get('/duties/1')
  expect(text).toContain('By the end of <strong>Monday 30 March 2026</strong>')
  expect(text).toContain('30 days, the council’s own time, end on Wednesday 18 March 2026')
  expect((await dutyById(db, 1)).template.governedBy).toBe('regulations')
})

test('when somebody else saved first, both versions are shown and neither is lost', async () => {
  const { as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/duty-templates/2', { ...FORM, who: 'The council' }).expect(303)
  const { text } = await ada.post('/duty-templates/2', { ...FORM, who: 'The whole council' }).expect(409)
  checkHtml(text)
  expect(text).toContain('Saved meanwhile: <strong>The council</strong>')
  expect(text).toContain('What you typed: <strong>The whole council</strong>')
  expect(text).toContain('name="version" value="2"')
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { db, as } = await aWorld()
  const wrong = {
    version: '1',
    name: '',
    length: '7.5',
    dayKind: 'lunar',
    who: '',
    ...places(['', '', 'newspaper']),
    source: 'The Act',
  }
  const { text } = await (await as(people.ada)).post('/duty-templates', wrong).expect(422)
  checkHtml(text)
  for (const mistake of [
    'Enter what must be done',
    'Select at least one kind of inspection',
    'a whole number from 1 to 1000',
    'Select which days count',
    'Enter who does it',
    'Enter where it goes to',
  ])
    expect(text).toContain(mistake)
  expect(text).toContain('value="7.5"')
  expect(await wordsOf(db, 'duty template')).toEqual([])
})

test('from the check page one can go back, and nothing typed is lost', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada)).post('/duty-templates/2', { ...FORM, length: '60', step: 'change' }).expect(200)
  expect(text).toContain('value="60"')
})

test('a duty of the council’s own is proposed with the inspections recorded from then on', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  checkHtml((await ada.get('/duty-templates/new').expect(200)).text)
  await ada.post('/duty-templates', OWN).expect(303).expect('Location', '/duty-templates/10')
  expect(await wordsOf(db, 'duty template', 10)).toEqual(['added the duty template “Answer the peer review”'])
  expect((await ada.get('/duty-templates/10').expect(200)).text).toContain('Answer the peer review')
})

test('added twice it is one template, and two at one moment are two', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  for (const own of [OWN, { ...OWN }]) await ada.post('/duty-templates', own).expect(303).expect('Location', '/duty-templates/10')
  await ada
    .post('/duty-templates', { ...OWN, name: 'Thank the inspectors' })
    .expect(303)
    .expect('Location', '/duty-templates/11')
  expect(await db.selectFrom('dutyTemplates').select('name').where('id', '>', 9).orderBy('id').execute()).toEqual([
    { name: 'Answer the peer review' },
    { name: 'Thank the inspectors' },
  ])
  expect(await wordsOf(db, 'duty template', 10)).toHaveLength(1)
})

test('a template that is for no kind of inspection any more is proposed with none', async () => {
  const { db, as } = await aWorld()
  const ada = await as(people.ada)
  await ada.post('/duty-templates', OWN).expect(303)
  await ada.post('/duty-templates/10', { ...FORM, ...OWN, inspectionKinds: [] }).expect(303)
  expect((await templatesFor(db, 'MONITORING VISIT')).map(({ id }) => id)).toEqual([])
  const { text } = await ada.get('/duty-templates')
  checkHtml(text)
  expect(text).toContain('No inspection any more: it is not proposed')
  expect(await wordsOf(db, 'duty template', 10)).toContain('changed kinds of inspection from “MONITORING VISIT” to “none”')
})

test('a duty names at least one place it goes to', async () => {
  const { as } = await aWorld()
  const { text } = await (await as(people.ada))
    .post('/duty-templates', { ...OWN, ...places(['', ' ', ''], ['', '', ''], ['', '', '']) })
    .expect(422)
  expect(text).toContain('Enter at least one place it goes to')
})

test('a director cannot find the templates, and nothing changes', async () => {
  const { db, as } = await aWorld()
  await (await as(people.dina)).post('/duty-templates/2', { ...FORM, length: '60', step: 'save' }).expect(404)
  expect((await dutyById(db, 2)).template.length).toBe(70)
})

async function wordsOf(db: World['db'], about: 'duty' | 'duty template', id = 2): Promise<string[]> {
  return (await historyOf(db, about, id)).map(({ words }) => words)
}
