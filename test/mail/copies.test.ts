import { changeCover, endCover, nameCover } from '../../src/leaving/cover-changes.ts'
import { openCovers } from '../../src/people/cover/queries.ts'
import { personById } from '../../src/people/queries.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import type { CalendarDate } from '../../src/lib/calendar-date.ts'
import { planDay } from '../../src/reminders/changes.ts'
import { sendWaiting } from '../../src/mail/delivery.ts'
import { aWorld, day, people, type World } from '../support/world.ts'
import { answers } from '../updates/cast.ts'

const { mo, mina, dina } = people
const MONDAY = day('2026-03-02')
const edit = {
  version: '1',
  what: 'Agree a single standard for recording visits',
  successMeasure: 'The standard is signed by every team',
  ownerId: String(mo.id),
  accountableId: '1',
  recommendationIds: '1',
}

test('what somebody is told at once goes to whoever covers for them too, and says for whom it is', async () => {
  const world = await covered()
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  await sendWaiting(world.context)
  const [copy] = toAddress(world, mina).filter(({ subject }) => subject.startsWith('For'))
  expect(copy?.subject).toBe('For Mo Farrant: Assigned to you: 1 action, due Friday 20 February 2026')
  expect(copy?.text).toContain('You are covering for Mo Farrant until the end of Friday 6 March 2026. This is what Mo Farrant is told:')
  expect(copy?.html).toContain('You are covering for Mo Farrant until the end of Friday 6 March 2026.')
  expect(copy?.text).toContain('You get this letter because you cover for Mo Farrant')
  expect(toAddress(world, mo).map(({ subject }) => subject)).toEqual(['Assigned to you: 1 action, due Friday 20 February 2026'])
  expect((await (await world.as(dina)).get('/actions/2/told')).text).toContain('They covered for whoever was told')
})

test('a duty given to somebody, and taken from them, is told to whoever covers for them too', async () => {
  const world = await aWorld()
  await name(world, { personId: people.denis.id, coverId: mina.id })
  await sendWaiting(world.context)
  const director = await world.as(dina)
  for (const [version, ownerId] of [people.denis.id, dina.id].entries()) {
    await director.post('/duties/1/confirmation', { version: String(version + 1), ownerId: String(ownerId) }).expect(303)
    await sendWaiting(world.context)
  }
  expect(toAddress(world, mina).map(({ subject }) => subject)).toEqual([
    'You cover for Denis Hale: Monday 2 March 2026 to Friday 6 March 2026',
    'For Denis Hale: Assigned to you: 1 statutory duty, due Wednesday 18 March 2026',
    'For Denis Hale: No longer yours: 1 statutory duty',
  ])
})

test('a question goes to both, and what was taken back before it was sent goes to neither', async () => {
  const world = await covered()
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  const director = await world.as(dina)
  await director.post('/updates/1/challenges', { words: 'How many are waiting?' }).expect(303)
  await director.post('/actions/2/edit', edit).expect(303)
  await director.post('/actions/2/edit', { ...edit, version: '2', ownerId: String(mina.id) }).expect(303)
  expect(await sentNow(world)).toEqual([
    [mo.id, 'challenged'],
    [mina.id, 'challenged'],
  ])
})

test('what is taken back after its copy was made goes to neither', async () => {
  const world = await covered()
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  await serverDown(world)
  expect(await waiting(world.db)).toContainEqual([mina.id, 'assigned'])
  await (await world.as(dina)).post('/actions/2/edit', { ...edit, version: '2', ownerId: String(mina.id) }).expect(303)
  world.setTime('2026-03-02T14:00:00Z')
  expect(await sentNow(world)).toEqual([])
})

test('a link to set a password is never copied', async () => {
  const world = await covered()
  await sendPasswordLink(world.db, mo.id, { by: null, at: world.clock.now() })
  expect(await waiting(world.db)).toEqual([[mo.id, 'password-link']])
})

test('the letter of the day says whom its reader covers for, and that their work is in it', async () => {
  const world = await covered()
  await planDay(world.context, MONDAY)
  await sendWaiting(world.context)
  const [daily] = toAddress(world, mina).filter(({ subject }) => !subject.startsWith('You cover'))
  expect(daily?.text).toContain(
    'You are covering for Mo Farrant until the end of Friday 6 March 2026. This letter tells of their work too.',
  )
  expect(daily?.text).toContain('Visit every child within five working days of a move, owned by Mo Farrant')
  expect(toAddress(world, mo)[0]?.text).not.toContain('covering')
})

test('once a cover is over, what still waited for the cover is not sent', async () => {
  const world = await covered()
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  await serverDown(world)
  const [cover] = await openCovers(world.db, MONDAY)
  if (cover) await endCover(world.db, cover, { by: mo, at: world.clock.now() })
  world.setTime('2026-03-02T14:00:00Z')
  expect((await sentNow(world)).filter(([, kind]) => kind === 'assigned')).toEqual([[mo.id, 'assigned']])
})

test('outside its days a cover is told nothing', async () => {
  const world = await covered({ firstOn: day('2026-03-03') })
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  expect((await sentNow(world)).filter(([, kind]) => kind === 'assigned')).toEqual([[mo.id, 'assigned']])
})

test('a cover that is extended before a letter goes changes nothing of who gets it', async () => {
  const world = await covered({ lastOn: day('2026-03-10') })
  world.setTime('2026-03-07T11:00:00Z')
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  const [before] = await openCovers(world.db, MONDAY)
  if (!before) throw new Error('no cover')
  const person = await personById(world.db, mo.id)
  const draft = { ...before, lastOn: day('2026-03-13') }
  await changeCover(world.db, { person, before }, { draft, by: mo, at: world.clock.now() })
  world.setTime('2026-03-09T08:00:00Z')
  expect(await sentNow(world)).toContainEqual([mina.id, 'assigned'])
})

test('a cover named while a letter waits gets it too', async () => {
  const world = await aWorld('2026-03-07T11:00:00Z')
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  await name(world, { firstOn: day('2026-03-09'), lastOn: day('2026-03-13') })
  world.setTime('2026-03-09T08:00:00Z')
  expect((await sentNow(world)).filter(([, kind]) => kind === 'assigned')).toEqual([
    [mo.id, 'assigned'],
    [mina.id, 'assigned'],
  ])
})

test('nobody gets a copy of what they did themselves', async () => {
  const world = await covered({ coverId: dina.id })
  await (await world.as(dina)).post('/actions/2/edit', edit).expect(303)
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  await (await world.as(dina)).post('/updates/1/challenges', { words: 'How many are waiting?' }).expect(303)
  expect((await sentNow(world)).filter(([personId]) => personId === dina.id)).toEqual([])
})

test('whoever answers for the director they cover for gets no letter of that answer', async () => {
  const world = await aWorld()
  await name(world, { personId: dina.id, coverId: mo.id })
  await (await world.as(mo)).post('/actions/1/updates', answers).expect(303)
  await (await world.as(dina)).post('/updates/1/challenges', { words: 'How many are waiting?' }).expect(303)
  await (await world.as(mo)).post('/challenges/1/answer', { words: 'Two' }).expect(303)
  await sendWaiting(world.context)
  expect(toAddress(world, mo).map(({ subject }) => subject)).not.toContainEqual(expect.stringContaining('For Dina'))
})

/** Mina covers for Mo until Friday, unless said, and has been told so. */
async function covered(said: Named = {}): Promise<World> {
  const world = await aWorld()
  await name(world, said)
  await sendWaiting(world.context)
  return world
}

type Named = { personId?: number; coverId?: number; firstOn?: CalendarDate; lastOn?: CalendarDate }

async function name({ db, clock }: World, { personId = mo.id, coverId = mina.id, firstOn = MONDAY, lastOn = day('2026-03-06') }: Named) {
  const draft = { coverId, firstOn, lastOn }
  await nameCover(db, await personById(db, personId), { draft, by: { id: personId }, at: clock.now() })
}

const send = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }))

async function serverDown({ context }: World): Promise<void> {
  await sendWaiting({ ...context, post: { ...context.post, send } })
}

/** To whom letters go now, and of what kind. */
async function sentNow({ context, db }: World): Promise<[number, string][]> {
  const before = (await db.selectFrom('letters').select('id').where('sentAt', 'is not', null).execute()).map(({ id }) => id)
  await sendWaiting(context)
  const rows = await db
    .selectFrom('letters')
    .select(['personId', 'kind'])
    .where('sentAt', 'is not', null)
    .where('id', 'not in', before)
    .orderBy('id')
    .execute()
  return rows.map(({ personId, kind }) => [personId, kind])
}

function toAddress({ sent }: World, { email }: { email: string }) {
  return sent.filter(({ to }) => to.address === email)
}

/** Whom the letters that still wait are to, and of what kind. */
async function waiting(db: World['db']): Promise<[number, string][]> {
  const rows = await db
    .selectFrom('letters')
    .select(['personId', 'kind'])
    .where('sentAt', 'is', null)
    .where('supersededAt', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ personId, kind }) => [personId, kind])
}
