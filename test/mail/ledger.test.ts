import { sql } from 'kysely'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'
import { aLetterWaits } from './letters.ts'

const LETTERS = 50_000
const LONGEST_PAGE_MS = 1000
const THEN = '2026-03-02T09:00:00.000Z'

test('letters are found by the day they were written, by the clock of the office', async () => {
  const world = await aWorld()
  for (const [key, at] of [
    ['winter evening', '2026-03-02T23:59:00Z'],
    ['next morning', '2026-03-03T00:00:00Z'],
    ['summer midnight', '2026-06-30T23:30:00Z'],
  ] as const) {
    world.setTime(at)
    await aLetterWaits(world, { key })
  }
  const ada = await world.as(people.ada)
  const found = async (query: string) => numbersIn((await ada.get(`/letters?${query}`).expect(200)).text)
  expect(await found('from=3/3/2026')).toEqual([3, 2])
  expect(await found('to=2/3/2026')).toEqual([1])
  expect(await found('from=2%20March%202026&to=3/3/2026')).toEqual([2, 1])
  expect(await found('from=1/7/2026&to=1/7/2026')).toEqual([3])
  expect(await found('from=4/3/2026&to=1/6/2026')).toEqual([])
})

test('a day that is none is said to be, and the rest of what was asked for stays', async () => {
  const world = await aWorld()
  await aLetterWaits(world)
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters?from=31/2/2026&to=soon&person=3&fate=waiting').expect(200)
  expect(text).toContain('<title>Error: Letters')
  expect(text).toContain('The first day must be a real date, like 27/3/2026')
  expect(text).toContain('The last day must be a real date, like 27/3/2026')
  for (const typed of ['value="31/2/2026"', 'value="soon"', 'value="3" selected', 'value="waiting" selected']) expect(text).toContain(typed)
  expect(numbersIn(text)).toEqual([1])
  checkHtml(text)
})

test('a number that is none, and days the wrong way round, are said beside their fields', async () => {
  const world = await aWorld()
  await aLetterWaits(world, { warnings: [warning('action', 1)] })
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters?action=abc&from=5/3/2026&to=1/3/2026').expect(200)
  expect(text).toContain('href="#action">The action must be a number, like 12<')
  expect(text).toContain('href="#to">The last day must be on or after the first<')
  for (const typed of ['value="abc"', 'value="5/3/2026"', 'value="1/3/2026"']) expect(text).toContain(typed)
  expect(numbersIn(text)).toEqual([1])
  checkHtml(text)
  expect(numbersIn((await ada.get('/letters?action=%201%20&from=2/3/2026&to=2/3/2026')).text)).toEqual([1])
})

test('letters are found by the action or the duty they tell of, whatever else they tell', async () => {
  const world = await aWorld()
  await aLetterWaits(world, { key: 'a', warnings: [warning('action', 1), warning('duty', 2)] })
  await aLetterWaits(world, { key: 'b', warnings: [warning('action', 2)] })
  await aLetterWaits(world, { key: 'c', warnings: [] })
  const ada = await world.as(people.ada)
  expect(numbersIn((await ada.get('/letters?action=1')).text)).toEqual([1])
  expect(numbersIn((await ada.get('/letters?action=2')).text)).toEqual([2])
  const { text } = await ada.get('/letters?duty=2').expect(200)
  expect(numbersIn(text)).toEqual([1])
  expect(text).toContain('Only letters about <a class="govuk-link" href="/duties/2">duty 2</a>.')
  expect((await ada.get('/letters?action=9')).text).toContain('No letter is like this.')
})

test('the next page goes on where the last one ended, with what was asked for', async () => {
  const world = await aWorld()
  for (let number = 0; number < 101; number += 1) await aLetterWaits(world, { key: String(number), warnings: [warning('action', 1)] })
  const ada = await world.as(people.ada)
  const { text } = await ada.get('/letters?action=1&from=1/3/2026&fate=waiting').expect(200)
  const older = /href="(\/letters\?[^"]*before=2)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(new URLSearchParams(older.split('?')[1]).get('from')).toBe('1/3/2026')
  expect(numbersIn((await ada.get(older).expect(200)).text)).toEqual([1])
})

test('how many wait and how many could not be sent stands above them all', async () => {
  const world = await aWorld()
  await aLetterWaits(world, { key: 'a' })
  const refused = { code: 'EENVELOPE', responseCode: 550, response: '550 No', permanent: true }
  const send = () => Promise.reject(Object.assign(new Error('no'), refused))
  await sendWaiting({ ...world.context, post: { send, close() {} } })
  await aLetterWaits(world, { key: 'b' })
  const ada = await world.as(people.ada)
  const words = (await ada.get('/letters')).text.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
  expect(words).toContain('1 letter waits to be sent, and 1 could not be sent.')
})

test('among fifty thousand letters whatever is asked for is there in less than a second', async () => {
  const world = await aWorld()
  await manyLetters(world)
  const ada = await world.as(people.ada)
  const tookMs: Record<string, number> = {}
  for (const query of QUERIES) {
    const began = performance.now()
    expect(numbersIn((await ada.get(`/letters?${query}`).expect(200)).text).length).toBeLessThanOrEqual(100)
    tookMs[query] = Math.round(performance.now() - began)
  }
  for (const page of ['/actions/1', '/actions/1/told', '/duties/1']) {
    const began = performance.now()
    await ada.get(page).expect(200)
    tookMs[page] = Math.round(performance.now() - began)
  }
  expect(Object.entries(tookMs).filter(([, each]) => each > LONGEST_PAGE_MS)).toEqual([])
}, 60_000)

function warning(about: 'action' | 'duty', aboutId: number) {
  return { key: `${about}/${aboutId}/2026-05-29/1`, about, aboutId }
}

const QUERIES = [
  '',
  'person=3',
  'kind=invitation',
  'kind=day&fate=sent',
  'fate=failed',
  'fate=superseded',
  'fate=waiting',
  'action=1',
  'duty=1',
  'from=1/3/2026&to=5/3/2026',
  'person=4&kind=invitation&fate=failed',
  'action=2&fate=superseded&person=3',
  'before=20000&fate=failed',
]

/** To four people in turn, nine in ten of them sent, with words of six kilobytes; each about an action, and one in ten about a duty. */
async function manyLetters({ db }: World): Promise<void> {
  await sql`with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${LETTERS})
    insert into letters (key, person_id, kind, facts, queued_at, try_after, sent_at, gave_up_at, superseded_at, message_id, subject, text, html)
    select 'many/' || n, 1 + n % 4, iif(n % 50 = 0, 'invitation', 'day'), '{"subject":"Updates due"}',
      strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || n || ' minutes'), ${THEN},
      iif(n % 10 <> 0, ${THEN}, null), iif(n % 30 = 10, ${THEN}, null), iif(n % 30 = 20, ${THEN}, null),
      'many' || n, 'Updates due', printf('%.2000c', 'x'), printf('%.4000c', 'y') from numbers`.execute(db)
  await sql`insert into tellings (letter_id, about, about_id, key)
    select id, 'action', 1 + id % 2, 'update/' || id from letters`.execute(db)
  await sql`insert into tellings (letter_id, about, about_id, key)
    select id, 'duty', 1, 'duty/1/' || id from letters where id % 10 = 0`.execute(db)
}

/** Of the letters on the page, in their order. */
function numbersIn(html: string): number[] {
  return [...html.matchAll(/href="\/letters\/(\d+)"/g)].map(([, number]) => Number(number))
}
