import { sendWaiting } from '../../src/mail/delivery.ts'
import { FORMS } from '../support/forms.ts'
import { aWorld, people } from '../support/world.ts'

const unknown = {
  send: async () => {
    throw Object.assign(new Error('no'), {
      code: 'EENVELOPE',
      command: 'RCPT TO',
      responseCode: 550,
      response: '550 No such person',
      permanent: true,
    })
  },
  close() {},
}

test('what a letter that was given up said, and is no longer so, is not said by trying it again', async () => {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  await dina.post('/actions/2/edit', { ...FORMS['POST /actions/:id/edit'], version: '1', ownerId: '3' }).expect(303)
  await sendWaiting({ ...world.context, post: unknown })
  await dina.post('/actions/2/edit', { ...FORMS['POST /actions/:id/edit'], version: '2', ownerId: '4' }).expect(303)
  const { id } = await world.db
    .selectFrom('letters')
    .select('id')
    .where('kind', '=', 'assigned')
    .where('personId', '=', people.mo.id)
    .executeTakeFirstOrThrow()
  const ada = await world.as(people.ada)
  expect((await ada.get(`/letters/${id}`).expect(200)).text).not.toContain('Try again now')
  await ada.post(`/letters/${id}/retry`).expect(303)
  await sendWaiting(world.context)
  expect(world.sent.filter(({ to }) => to.name === people.mo.name)).toEqual([])
  expect((await ada.get('/letters?fate=failed')).text).not.toContain('Assigned to you')
})
