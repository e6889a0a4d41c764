import request from 'supertest'
import { createApp } from '../../src/app.ts'
import { closeContext } from '../../src/programme.ts'
import { afterAnswer } from '../../src/web/after-answer.ts'
import { aWorld, people, type World } from '../support/world.ts'

test('whoever closes the database waits for the work that goes on after an answer', async () => {
  const { context } = await aWorld()
  const work = Promise.withResolvers<void>()
  const order: string[] = []
  afterAnswer(context, 'slow work', () => work.promise.then(() => void order.push('work')))
  const closed = closeContext(context).then(() => void order.push('closed'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  work.resolve()
  await closed
  expect(order).toEqual(['work', 'closed'])
})

test('a letter with a new password that could not be made is in the log, and the answer is as ever', async () => {
  const world = await aWorld()
  const { logged, app } = listening(world)
  await world.db.schema.dropTable('warnings').execute()
  await world.db.schema.dropTable('letters').execute()
  await request(app).post('/passwords/forgotten').type('form').send({ email: people.mo.email }).expect(303)
  await closeContext(world.context)
  expect(logged).toEqual([{ work: 'sending a password link', problem: expect.stringMatching(/no such table[\s\S]*\n +at /) }])
})

/** The application, and what its log is told of the work after an answer. */
function listening({ context }: World) {
  const logged: unknown[] = []
  const error = (facts: { work?: string }) => void (facts.work && logged.push(facts))
  const log = Object.assign(Object.create(context.log) as typeof context.log, { error })
  return { logged, app: createApp({ ...context, log }) }
}
