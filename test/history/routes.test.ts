import { record } from '../../src/history/record.ts'
import { FORMS } from '../support/forms.ts'
import { checkHtml } from '../support/html.ts'
import { someStatements } from '../support/statements.ts'
import { aWorld, people, type World } from '../support/world.ts'

test('history shows who did what, when and to what, the newest first', async () => {
  const { as, db } = await aWorld()
  await withdraw(db, 2)
  const { text } = await (await as(people.ada)).get('/history').expect(200)
  expect(text).toMatch(/Ada Penrose<\/strong> signed in[\s\S]*Dina Okafor<\/strong> withdrew this action: reason 2/)
  expect(text).toContain('Monday 2 March 2026, 9:00am')
  expect(text).toContain('<a class="govuk-link" href="/actions/1">Action 1</a>')
  expect(text).toContain(`<a class="govuk-link" href="/people/6">Ada Penrose</a>`)
})

test('whoever reads it can open all that it leads to, though drafts are their directors’', async () => {
  const world = await aWorld()
  await someStatements(world)
  await (await world.as(people.dina)).post('/status-reports', FORMS['POST /status-reports']).expect(303)
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/history')
  const links = [...new Set([...text.matchAll(/<a class="govuk-link" href="([^"]+)">/g)].map(([, href]) => href ?? ''))]
  expect(links).toContain('/statements')
  for (const href of links) expect([href, (await ada.get(href)).status]).toEqual([href, 200])
})

test('nor does it lead nowhere once an inspection is withdrawn with its duties', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const mistaken = { kind: 'ILACS', authority: 'Hartside', receivedOn: '27/2/2026', 'recommendations[0][text]': 'Reviews.' }
  await dina.post('/intake/1/inspection', { ...mistaken, version: 1 }).expect(303)
  await dina.post('/duties/3/confirmation', FORMS['POST /duties/:id/confirmation']).expect(303)
  await dina.post('/inspections/2/withdrawal', { because: 'It is recorded twice', step: 'save' }).expect(303)
  const ada = await as(people.ada)
  expect((await ada.get('/history')).text).toContain('<a class="govuk-link" href="/duties/3">Duty 3</a>')
  await ada.get('/duties/3').expect(302).expect('Location', '/inspections/2')
})

test('a hundred lines a page, then the older ones', async () => {
  const { as, db } = await aWorld()
  await withdraw(db, 150)
  const ada = await as(people.ada)
  const first = (await ada.get('/history')).text
  expect(reasonsIn(first)).toEqual(Array.from({ length: 99 }, (_, count) => 150 - count))
  const older = /href="(\/history\?before=\d+)"/.exec(first)?.[1] ?? ''
  const second = (await ada.get(older)).text
  expect(reasonsIn(second)).toEqual(Array.from({ length: 51 }, (_, count) => 51 - count))
  expect(second).not.toContain('before=')
})

test('history can be narrowed to one person and to one kind of thing, and the older lines stay narrowed', async () => {
  const { as, db } = await aWorld()
  await withdraw(db, 101)
  const ada = await as(people.ada)
  expect((await ada.get('/history?person=6')).text).not.toContain('withdrew')
  expect((await ada.get('/history?about=person')).text).not.toContain('withdrew')
  const { text } = await ada.get('/history?about=action&person=1')
  expect(text).not.toContain('signed in')
  expect(text).toMatch(/href="\/history\?about=action&amp;person=1&amp;before=\d+"/)
})

test.each(['before=x', 'about=toString', 'about=nothing', 'person=-1', 'person=1&person=2'])(
  '%s asks for nothing that breaks',
  async (query) => {
    const { as } = await aWorld()
    expect((await (await as(people.ada)).get(`/history?${query}`)).status).toBe(200)
  },
)

test.each([people.dina, people.mo, people.cora])('for $name the whole history does not exist', async (person) => {
  const { as } = await aWorld()
  expect((await (await as(person)).get('/history')).status).toBe(404)
})

test('history is sound HTML, with lines and without', async () => {
  const { as, db } = await aWorld()
  await withdraw(db, 101)
  const ada = await as(people.ada)
  for (const address of ['/history', '/history?about=duty']) checkHtml((await ada.get(address).expect(200)).text)
})

async function withdraw(db: World['db'], times: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let time = 1; time <= times; time += 1) {
      const event = { about: 'action', id: 1, kind: 'action withdrawn', because: `reason ${time}` } as const
      await record(tx, event, { by: people.dina, at: new Date('2026-03-02T09:00:00Z') })
    }
  })
}

function reasonsIn(text: string): number[] {
  return [...text.matchAll(/: reason (\d+)/g)].map(([, number]) => Number(number))
}
