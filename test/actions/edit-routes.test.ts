import { checkHtml } from '../support/html.ts'
import { aWorld, day, people } from '../support/world.ts'

const asItIs = {
  what: 'Visit every child within five working days of a move',
  successMeasure: 'Nine in ten visits on time',
  difference: 'Children see their social worker in their first week',
  ownerId: '3',
  accountableId: '1',
  recommendationIds: ['1'],
  version: '1',
}

describe('changing an action', () => {
  test('the form holds it as it is', async () => {
    const dina = await (await aWorld()).as(people.dina)
    const { text } = await dina.get('/actions/1/edit').expect(200)
    checkHtml(text)
    for (const words of [asItIs.what, asItIs.successMeasure, asItIs.difference]) expect(text).toContain(words)
    expect(text).toContain('<option value="3" selected>Mo Farrant')
    expect(text).toContain('<option value="1" selected>Dina Okafor')
    expect(text).toMatch(/value="1" checked/)
    expect(text).toContain('It is due on Friday 29 May 2026')
  })

  test('an owner who no longer may own actions is not replaced unseen', async () => {
    const { as, db } = await aWorld()
    await db.deleteFrom('personRoles').where('personId', '=', people.mo.id).execute()
    const dina = await as(people.dina)
    const { text } = await dina.get('/actions/1/edit').expect(200)
    expect(text).toMatch(/name="ownerId"[^>]*>\s*<option value="">Choose a person/)
    await dina.post('/actions/1/edit', { ...asItIs, ownerId: '' }).expect(422)
  })

  test('what a director changes is saved and recorded', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    const after = { ...asItIs, what: 'Visit every child within three days', accountableId: '2', recommendationIds: ['2', '3'] }
    await dina.post('/actions/1/edit', after).expect(303).expect('Location', '/actions/1')
    const { text } = await dina.get('/actions/1').expect(200)
    expect(text).toContain(
      'changed what will be done from “Visit every child within five working days of a move” to “Visit every child within three days”; ' +
        'accountable director from “Dina Okafor” to “Denis Hale”; recommendations from “1” to “2, 3”',
    )
    expect(await db.selectFrom('actions').select(['version', 'accountableId']).where('id', '=', 1).executeTakeFirst()).toEqual({
      version: 2,
      accountableId: 2,
    })
  })

  test('no edit moves a date', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    const dates = { startOn: '1/1/2027', dueOn: '1/1/2027', originalDueOn: '2027-01-01' }
    await dina.post('/actions/1/edit', { ...asItIs, what: 'Another', ...dates }).expect(303)
    expect(await db.selectFrom('actions').select(['startOn', 'dueOn', 'originalDueOn']).where('id', '=', 1).executeTakeFirst()).toEqual({
      startOn: '2026-02-18',
      dueOn: '2026-05-29',
      originalDueOn: '2026-05-29',
    })
  })

  test('saving what is there already changes nothing', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    await dina.post('/actions/1/edit', asItIs).expect(303)
    expect(await db.selectFrom('actions').select('version').where('id', '=', 1).executeTakeFirst()).toEqual({ version: 1 })
    expect(await db.selectFrom('history').select('id').where('subject', '=', 'action').execute()).toEqual([])
  })

  test('every mistake is shown at once and nothing typed is lost', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    const before = await db.selectFrom('actions').selectAll().execute()
    const wrong = {
      what: '',
      successMeasure: 'x'.repeat(1001),
      difference: 'Kept <as typed>',
      ownerId: '6',
      accountableId: '4',
      version: '1',
    }
    const { text } = await dina.post('/actions/1/edit', wrong).expect(422)
    checkHtml(text)
    for (const message of [
      'Enter what will be done',
      'How you will know it has worked must be 1,000 characters or fewer',
      'Select who owns the action',
      'Select the accountable director',
      'Select at least one recommendation that it answers',
    ])
      expect(text.split(message)).toHaveLength(3)
    expect(text).toContain('Kept &lt;as typed&gt;')
    expect(text).toContain(wrong.successMeasure)
    expect(await db.selectFrom('actions').selectAll().execute()).toEqual(before)
  })

  test('when two change it at once, the second is shown both versions and neither is lost', async () => {
    const { as, db } = await aWorld()
    const [dina, denis] = [await as(people.dina), await as(people.denis)]
    await denis.post('/actions/1/edit', { ...asItIs, what: 'What Denis wrote', successMeasure: 'Nine in ten visits on time' }).expect(303)
    const { text } = await dina.post('/actions/1/edit', { ...asItIs, what: 'What Dina wrote' }).expect(409)
    checkHtml(text)
    expect(text).toContain('<strong>Denis Hale</strong> saved it')
    expect(text).toContain('What Denis wrote')
    expect(text).toMatch(/<textarea[^>]*name="what"[^>]*>What Dina wrote/)
    expect(await db.selectFrom('actions').select('what').where('id', '=', 1).executeTakeFirst()).toEqual({ what: 'What Denis wrote' })
    const version = /name="version" value="(\d+)"/.exec(text)?.[1]
    await dina.post('/actions/1/edit', { ...asItIs, what: 'What both agreed', version }).expect(303)
    expect(await db.selectFrom('actions').select('what').where('id', '=', 1).executeTakeFirst()).toEqual({ what: 'What both agreed' })
  })

  test('an update given meanwhile is not mistaken for the change', async () => {
    const { as } = await aWorld()
    const [dina, denis, mo] = [await as(people.dina), await as(people.denis), await as(people.mo)]
    await denis.post('/actions/1/edit', { ...asItIs, what: 'What Denis wrote' }).expect(303)
    const update = { lastSeenId: '0', changed: 'A', difference: 'B', ownRating: 'on track', forecastOn: '29/5/2026' }
    await mo.post('/actions/1/updates', update).expect(303)
    const { text } = await dina.post('/actions/1/edit', { ...asItIs, what: 'What Dina wrote' }).expect(409)
    expect(text).toContain('<strong>Denis Hale</strong> saved it')
    expect(text).not.toContain('Mo Farrant</strong> saved it')
  })

  test('of what was typed nothing is called so that somebody else had changed before it was withdrawn', async () => {
    const { as } = await aWorld()
    const [dina, denis] = [await as(people.dina), await as(people.denis)]
    await denis.post('/actions/1/edit', { ...asItIs, successMeasure: 'All of them' }).expect(303)
    await denis.post('/actions/1/withdrawal', { because: 'Another team does it' }).expect(303)
    const { text } = await dina.post('/actions/1/edit', { ...asItIs, what: 'What Dina wrote' }).expect(409)
    expect(text.match(/<blockquote[^>]*>([^<]*)/g)).toEqual([expect.stringContaining('What Dina wrote')])
  })

  test('a withdrawn action can no longer be changed, and what was typed is still there', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    await dina.post('/actions/1/withdrawal', { because: 'Done by another team' }).expect(303)
    const { text } = await dina.post('/actions/1/edit', { ...asItIs, what: 'Too late', version: '2' }).expect(409)
    expect(text).toContain('was withdrawn on Monday 2 March 2026')
    expect(text).toContain('Too late')
    expect(await db.selectFrom('actions').select('what').where('id', '=', 1).executeTakeFirst()).toEqual({ what: asItIs.what })
  })
})

test.each([
  [
    'signed off',
    { completionClaimedOn: day('2026-02-27'), signedOffOn: day('2026-03-02') },
    'was signed off as complete on Monday 2 March 2026',
  ],
  ['withdrawn', { withdrawnOn: day('2026-03-02'), withdrawnBecause: 'Merged' }, 'was withdrawn on Monday 2 March 2026'],
])('an action that is %s is neither changed nor withdrawn', async (_how, state, words) => {
  const { as, db } = await aWorld()
  await db.updateTable('actions').set(state).where('id', '=', 1).execute()
  const before = await db.selectFrom('actions').selectAll().execute()
  const dina = await as(people.dina)
  expect((await dina.get('/actions/1')).text).not.toMatch(/actions\/1\/(edit|withdrawal)/)
  for (const address of ['/actions/1/edit', '/actions/1/withdrawal']) await dina.get(address).expect(303).expect('Location', '/actions/1')
  const { text } = await dina.post('/actions/1/edit', { ...asItIs, what: 'Too late' }).expect(409)
  checkHtml(text)
  expect(text).toContain(words)
  expect(text).toContain('Too late')
  await dina.post('/actions/1/withdrawal', { because: 'No longer needed' }).expect(303)
  expect((await dina.get('/actions/1')).text).toContain(`This action ${words}: nothing was changed`)
  expect(await db.selectFrom('actions').selectAll().execute()).toEqual(before)
  expect(await db.selectFrom('history').select('id').where('subject', '=', 'action').execute()).toEqual([])
})

describe('withdrawing an action', () => {
  test('it is asked first, then withdrawn with its reason and recorded', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    const { text } = await dina.get('/actions/1/withdrawal').expect(200)
    checkHtml(text)
    expect(text).toContain('Withdraw this action?')
    await dina.post('/actions/1/withdrawal', { because: 'Done by another team' }).expect(303).expect('Location', '/actions/1')
    expect(
      await db.selectFrom('actions').select(['withdrawnOn', 'withdrawnBecause', 'version']).where('id', '=', 1).executeTakeFirst(),
    ).toEqual({ withdrawnOn: '2026-03-02', withdrawnBecause: 'Done by another team', version: 2 })
    const page = await dina.get('/actions/1').expect(200)
    expect(page.text).toContain('withdrew this action: Done by another team')
    expect(page.text).not.toContain('/actions/1/edit')
    expect(page.text).not.toContain('/actions/1/updates/new')
  })

  test('a reason must be given', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    const { text } = await dina.post('/actions/1/withdrawal', { because: '  ' }).expect(422)
    checkHtml(text)
    expect(text).toContain('Enter why it is withdrawn')
    expect(await db.selectFrom('actions').select('withdrawnOn').where('id', '=', 1).executeTakeFirst()).toEqual({ withdrawnOn: null })
  })

  test('twice is harmless: one line of history, and the first reason stands', async () => {
    const { as, db } = await aWorld()
    const dina = await as(people.dina)
    await dina.post('/actions/1/withdrawal', { because: 'The first reason' }).expect(303)
    expect((await dina.get('/actions/1')).text).toContain('Action withdrawn')
    await dina.post('/actions/1/withdrawal', { because: 'The second' }).expect(303)
    expect((await dina.get('/actions/1')).text).not.toContain('Action withdrawn')
    await dina.get('/actions/1/withdrawal').expect(303)
    const history = await db.selectFrom('history').select('event').where('subject', '=', 'action').execute()
    expect(history.map(({ event }) => JSON.parse(event))).toEqual([{ kind: 'action withdrawn', because: 'The first reason' }])
  })
})

test.each(['/actions/99/edit', '/actions/99/withdrawal', '/actions/x/edit'])('%s is not found', async (address) => {
  const dina = await (await aWorld()).as(people.dina)
  expect((await dina.get(address)).status).toBe(404)
  expect((await dina.post(address, asItIs)).status).toBe(404)
})
