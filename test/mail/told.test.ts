import { sendWaiting } from '../../src/mail/delivery.ts'
import { queue, supersede } from '../../src/mail/outbox.ts'
import { withdrawAction } from '../../src/actions/changes.ts'
import type { Warning } from '../../src/mail/letter.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, day, people } from '../support/world.ts'
import { aLetterWaits } from './letters.ts'

const late: Warning = { key: 'action/1/2026-05-29/late', about: 'action', aboutId: 1 }
const near: Warning = { key: 'duty/1/2026-03-18/10', about: 'duty', aboutId: 1 }

test('an action and a duty each say who was told, why, and what became of it, and not in which words', async () => {
  const world = await aWorld()
  await aLetterWaits(world, { key: 'a', warnings: [late, near] })
  await sendWaiting(world.context)
  await aLetterWaits(world, { key: 'b', personId: people.mina.id, warnings: [late] })
  await sendWaiting({ ...world.context, post: refusing })
  await aLetterWaits(world, { key: 'c', personId: people.denis.id, warnings: [late, near] })
  await world.db.transaction().execute((tx) => supersede(tx, { kind: 'day' }, world.clock.now()))
  await aLetterWaits(world, { key: 'd', personId: people.dina.id, warnings: [late] })
  const mo = await world.as(people.mo)
  const { text } = await mo.get('/actions/1').expect(200)
  expect(toldIn(text)).toEqual([
    'Dina Okafor It was late Waiting to be sent since Monday 2 March 2026, 9:00am',
    'Denis Hale It was late Superseded before it was sent: Monday 2 March 2026, 9:00am',
    'Mina O’Brien It was late Failed could not be sent: given up Monday 2 March 2026, 9:00am',
    'Mo Farrant It was late Sent Monday 2 March 2026, 9:00am',
  ])
  expect(text).not.toMatch(/Dear|No such person|href="\/letters/)
  expect(toldIn((await mo.get('/duties/1').expect(200)).text)).toEqual([
    'Denis Hale Its deadline was near Superseded before it was sent: Monday 2 March 2026, 9:00am',
    'Mo Farrant Its deadline was near Sent Monday 2 March 2026, 9:00am',
  ])
  checkHtml(text)
})

test('an administrator goes on from there to the letter', async () => {
  const world = await aWorld()
  await aLetterWaits(world, { warnings: [late] })
  const ada = await world.as(people.ada)
  expect((await ada.get('/actions/1').expect(200)).text).toContain('<a class="govuk-link" href="/letters/1">It was late</a>')
})

test('what was taken out of a letter before it went is superseded there, and the rest of the letter goes', async () => {
  const world = await aWorld()
  const { db, clock } = world
  const stamp = { by: people.dina, at: clock.now() }
  const actions = [1, 2].map((actionId) => ({ actionId, what: 'Visit', dueOn: day('2026-05-29') }))
  const letter = { key: 'assigned', personId: people.mina.id, kind: 'assigned' as const, facts: { actions }, tryAfter: clock.now() }
  const warnings = [1, 2].map((id) => ({ key: `action/${id}/assigned/2`, about: 'action' as const, aboutId: id }))
  await db.transaction().execute((tx) => queue(tx, { ...letter, warnings }, clock.now()))
  await withdrawAction(db, 1, { because: 'Not needed', ...stamp })
  await sendWaiting(world.context)
  const dina = await world.as(people.dina)
  expect(toldIn((await dina.get('/actions/1')).text)).toContain(
    'Mina O’Brien It was assigned to them Superseded before it was sent: Monday 2 March 2026, 9:00am',
  )
  expect(toldIn((await dina.get('/actions/2')).text)).toEqual(['Mina O’Brien It was assigned to them Sent Monday 2 March 2026, 9:00am'])
})

test('a page shows the newest five, and leads to all of them, fifty at a time', async () => {
  const world = await aWorld()
  for (let number = 0; number < 60; number += 1) await aLetterWaits(world, { key: String(number), warnings: [late] })
  const dina = await world.as(people.dina)
  const { text } = await dina.get('/actions/1').expect(200)
  expect(toldIn(text)).toHaveLength(5)
  expect(text).toContain('<a class="govuk-link" href="/actions/1/told">Who was told before: all 60</a>')
  const all = await dina.get('/actions/1/told').expect(200)
  expect(toldIn(all.text)).toHaveLength(50)
  checkHtml(all.text)
  const older = /href="(\/actions\/1\/told\?after=50)"/.exec(all.text)?.[1] ?? ''
  const rest = await dina.get(older).expect(200)
  expect(toldIn(rest.text)).toHaveLength(10)
  expect(rest.text).not.toContain('Older')
  expect((await dina.get('/actions/1/told?after=x').expect(200)).text).toContain('Older')
})

test('of what nobody was told of the page says so', async () => {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const { text } = await dina.get('/duties/2/told').expect(200)
  expect(text).toContain('Nobody has been told of it by e-mail.')
  checkHtml(text)
  await dina.get('/duties/99/told').expect(404)
  await dina.get('/actions/99/told').expect(404)
})

const refusing = {
  send: async () => {
    throw Object.assign(new Error('no'), { code: 'EENVELOPE', responseCode: 550, response: '550 No such person', permanent: true })
  },
  close() {},
}

/** The words of each row of the ledger. */
function toldIn(html: string): string[] {
  const table = /Who was told by e-mail.*?<tbody[^>]*>(.*?)<\/tbody>/s.exec(html)?.[1] ?? ''
  return [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}
