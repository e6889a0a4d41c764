import { historyOf } from '../../src/history/queries.ts'
import { checklistFor } from '../../src/duties/checklist-queries.ts'
import { dischargeDuty } from '../../src/duties/discharge-changes.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { shownOn } from '../support/discharged.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, people, type World } from '../support/world.ts'

const STATEMENT_LINES = ['place-6', 'place-7', 'place-8']
const DONE = { doneOn: '27/2/2026', doneBy: 'Communications team', address: 'https://westmere.example/statement' }

test('the checklist names whom the law names, and asks for the council’s own addressees', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const before = await dina.get('/duties/1').expect(200)
  expect(before.text).toContain('The council has listed no partners, no newspapers and no radio stations yet')
  for (const [kind, name] of [
    ['partner', 'Westmere Health Trust'],
    ['newspaper', 'The Westmere Herald'],
    ['radio station', 'Radio Wester'],
  ])
    await dina.post('/addressees', { kind, name, contact: `news@${name?.split(' ').at(-1)}.example` }).expect(303)
  const { text } = await dina.get('/duties/1').expect(200)
  checkHtml(text)
  for (const name of [
    'Westmere Health Trust',
    'The Westmere Herald',
    'Radio Wester',
    'Free to see at the authority’s offices',
    'Copies to anyone who asks',
  ])
    expect(text).toContain(`<th scope="row" class="govuk-table__header">${name}`)
  expect(text).not.toContain('<th scope="row" class="govuk-table__header">Each partner')
  expect(text).not.toContain('has listed no')
})

test('several lines are recorded with one web address, each in the history, and once only', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const page = await dina.get('/duties/2/checklist?line=place-6').expect(200)
  checkHtml(page.text)
  expect(page.text).toMatch(/value="place-6" checked/)
  const form = { ...DONE, lines: STATEMENT_LINES.slice(0, 2) }
  await dina.post('/duties/2/checklist', form).expect(303)
  await dina.post('/duties/2/checklist', form).expect(303)
  expect(await wordsOf(db, 2)).toEqual([
    'recorded “The Secretary of State” as done on Friday 27 February 2026 by Communications team, shown by https://westmere.example/statement',
    'recorded “The public” as done on Friday 27 February 2026 by Communications team, shown by https://westmere.example/statement',
  ])
  const { text } = await dina.get('/duties/2')
  checkHtml(text)
  expect(text.match(/href="https:\/\/westmere.example\/statement"/g)).toHaveLength(2)
})

test('a council of sixty partners ticks them all at once', async () => {
  const { db, as } = await aWorld()
  const partners = Array.from({ length: 60 }, (_, at) => ({ kind: 'partner' as const, name: `Partner ${at + 1}`, contact: '' }))
  await db.insertInto('addressees').values(partners).execute()
  const dina = await as(people.dina)
  const lines = (await checklistFor(db, await dutyById(db, 1))).map(({ key }) => key)
  expect(lines).toHaveLength(64)
  await dina.upload('/duties/1/checklist', { name: 'all.pdf', bytes: Buffer.from('%PDF-1.7') }, { ...DONE, address: '', lines }).expect(303)
  expect(await db.selectFrom('checklistLines').select('key').execute()).toHaveLength(64)
})

test('a file shows it as well, and whoever sees the plan can open it', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const letter = { name: 'letter to the minister.pdf', bytes: Buffer.from('%PDF-1.7 a letter') }
  await dina.upload('/duties/2/checklist', letter, { ...DONE, address: '', lines: 'place-7' }).expect(303)
  const mo = await as(people.mo)
  expect((await mo.get('/duties/2')).text).toContain('<a class="govuk-link" href="/evidence/1" download>letter to the minister.pdf</a>')
  const file = await mo.get('/evidence/1').expect(200)
  expect(file.headers['content-disposition']).toContain('attachment; filename="letter to the minister.pdf"')
  expect(file.headers['content-type']).toBe('application/pdf')
  await (await as(people.cora)).get('/evidence/1').expect(404)
})

test('a program, a page of the web and an empty file are refused as evidence, each saying why', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const done = { ...DONE, address: '', lines: 'place-7' }
  for (const [bytes, why] of [
    ['MZ\x90', 'This kind of file cannot be kept as evidence. Choose a PDF'],
    ['<!doctype html>', 'This kind of file cannot be kept as evidence. Choose a PDF'],
    ['', 'The file is empty. Choose one that shows what was done'],
  ] as const) {
    const { text } = await dina.upload('/duties/2/checklist', { name: 'x.exe', bytes: Buffer.from(bytes) }, done).expect(422)
    expect(text).toContain(why)
    expect(text).not.toContain('Enter a web address or choose a file')
  }
  expect(await db.selectFrom('files').select('id').execute()).toEqual([])
})

test('every mistake is shown at once and nothing typed is lost', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.post('/duties/2/checklist', { doneOn: '31/2/2026', doneBy: '', address: 'westmere' }).expect(422)
  checkHtml(text)
  for (const mistake of ['Select what was done', 'must be a real date', 'Enter who did it', 'must begin with https://'])
    expect(text).toContain(mistake)
  expect(text).toContain('value="31/2/2026"')
  const dated = await dina.post('/duties/2/checklist', { ...DONE, lines: 'place-6', doneOn: '15/2/2026', address: '' }).expect(422)
  expect(dated.text).toContain('must be on or after Monday 16 February 2026')
  expect(dated.text).toContain('Enter a web address or choose a file that shows it')
  expect((await dina.post('/duties/2/checklist', { ...DONE, lines: 'place-6', doneOn: '3/3/2026' }).expect(422)).text).toContain(
    'must be today or in the past',
  )
  expect(await wordsOf(db, 2)).toEqual([])
})

test('a line recorded by mistake is taken back, and the history keeps what it said', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/2/checklist', { ...DONE, lines: 'place-6' }).expect(303)
  await dina.post('/duties/2/checklist/place-6/withdrawal').expect(303)
  await dina.post('/duties/2/checklist/place-6/withdrawal').expect(303)
  expect(await wordsOf(db, 2)).toHaveLength(2)
  expect((await wordsOf(db, 2))[0]).toMatch(/^took back “The public”, recorded as done on Friday 27 February 2026/)
})

test('a duty is discharged only once it is confirmed and everything is done, and says what is missing', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/2/checklist', { ...DONE, lines: STATEMENT_LINES.slice(0, 2) }).expect(303)
  const { text } = await dina.get('/duties/2/discharge').expect(200)
  checkHtml(text)
  expect(text).toContain('confirm that it applies and name its owner')
  expect(text).toContain('record “His Majesty’s Chief Inspector” as done')
  await dina.post('/duties/2/discharge').expect(303)
  expect((await dutyById(db, 2)).discharge).toBeNull()
})

test('discharged, it was met on the day of the last thing done, early by so many days, with a certificate', async () => {
  const { db, as, setTime } = await aWorld()
  const early = await as(people.dina)
  await early.post('/duties/2/confirmation', { version: '1', ownerId: '2' }).expect(303)
  await early.post('/duties/2/checklist', { ...DONE, lines: STATEMENT_LINES.slice(0, 2) }).expect(303)
  setTime('2026-05-28T09:00:00Z')
  const dina = await as(people.dina)
  await dina.post('/duties/2/checklist', { ...DONE, doneOn: '26/5/2026', lines: STATEMENT_LINES.slice(2) }).expect(303)
  const check = await dina.get('/duties/2/discharge').expect(200)
  checkHtml(check.text)
  expect(check.text).toContain('Met 3 days early')
  const shown = await shownOn(dina, '/duties/2/discharge')
  await dina.post('/duties/2/discharge', shown).expect(303).expect('Location', '/duties/2/certificate')
  await dina.post('/duties/2/discharge', shown).expect(303).expect('Location', '/duties/2')
  expect((await wordsOf(db, 2)).filter((words) => words.startsWith('discharged'))).toEqual([
    'discharged “Publish the written statement of action and the period for each action”, met on Tuesday 26 May 2026, due on Friday 29 May 2026',
  ])
  const { text } = await (await as(people.mo)).get('/duties/2/certificate').expect(200)
  checkHtml(text)
  for (const words of [
    'met 3 days early',
    'Tuesday 26 May 2026',
    'Working day 70 is Friday 29 May 2026',
    'Discharged by</dt>',
    'Dina Okafor on ',
    'Denis Hale',
  ])
    expect(text).toContain(words)
  expect((await dina.get('/inspections/1')).text).toContain('govuk-tag--green">Met 3 days early</strong>')
})

test('what is discharged is what was shown: a date that governs since is shown first', async () => {
  const { db, as } = await aWorld()
  const [dina, denis] = [await as(people.dina), await as(people.denis)]
  await dina.post('/duties/2/confirmation', { version: '1', ownerId: '1' }).expect(303)
  await dina.post('/duties/2/checklist', { ...DONE, lines: STATEMENT_LINES }).expect(303)
  const shown = await shownOn(dina, '/duties/2/discharge')
  const stated = { version: '2', statedDueOn: '20/2/2026', governedBy: 'letter', because: 'So they say', step: 'save' }
  await denis.post('/duties/2/stated-date', stated).expect(303)
  for (const old of [shown, {}]) {
    const { text } = await dina.post('/duties/2/discharge', old).expect(409)
    checkHtml(text)
    expect(text).toContain('Something on this page changed after you opened it')
    expect(text).toContain('Met 7 days late')
  }
  expect((await dutyById(db, 2)).discharge).toBeNull()
  await dina.post('/duties/2/discharge', await shownOn(dina, '/duties/2/discharge')).expect('Location', '/duties/2/certificate')
})

test('what was done before the report was received discharges nothing, and the page says which line it is', async () => {
  const { db, as } = await aWorld()
  const dina = await as(people.dina)
  await dina.post('/duties/2/confirmation', { version: '1', ownerId: '1' }).expect(303)
  await dina.post('/duties/2/checklist', { ...DONE, lines: STATEMENT_LINES }).expect(303)
  await db
    .updateTable('inspections')
    .set({ receivedOn: day('2026-03-01') })
    .execute()
  const { text } = await dina.get('/duties/2/discharge').expect(200)
  checkHtml(text)
  expect(text).toContain('take back “The public”</a>, or correct the day of receipt')
  expect(text).not.toContain('It cannot be undone')
  await dina.post('/duties/2/discharge').expect(303)
  expect((await dutyById(db, 2)).discharge).toBeNull()
})

test('a manager sees the checklist and may neither record, take back nor discharge', async () => {
  const { db, as } = await aWorld()
  const mo = await as(people.mo)
  expect((await mo.get('/duties/2')).text).not.toContain('Record what was done')
  await mo.post('/duties/2/checklist', { ...DONE, lines: 'place-6' }).expect(403)
  await mo.post('/duties/2/checklist/place-6/withdrawal').expect(403)
  await mo.post('/duties/2/discharge').expect(403)
  expect(await wordsOf(db, 2)).toEqual([])
  expect(await dischargeDuty(db, 2, { shown: '', by: people.dina, at: new Date('2026-03-02T09:00:00Z') })).toBe('not done')
})

async function wordsOf(db: World['db'], id: number): Promise<string[]> {
  return (await historyOf(db, 'duty', id)).map(({ words }) => words)
}
