import { sendWaiting } from '../../src/mail/delivery.ts'
import { sendPasswordLink } from '../../src/sign-in/link-changes.ts'
import { people } from '../support/world.ts'
import { aLetterWaits, aWorldWithPost } from './letters.ts'

const world = await aWorldWithPost()
afterAll(() => world.close())

test('mail programs are told where a letter that may be moved is moved, and that it is no one-click matter', async () => {
  await aLetterWaits(world)
  await sendPasswordLink(world.db, people.mina.id, { by: null, at: world.clock.now() })
  await sendWaiting(world.context)
  const ways = world.mailbox.received.map(({ recipients, headers }) => [
    recipients[0],
    headers.filter(({ key }) => key.startsWith('list-')).map(({ key, value }) => `${key}: ${value}`),
  ])
  expect(Object.fromEntries(ways)).toEqual({
    [people.mo.email]: ['list-unsubscribe: <http://tracker.test/account/preferences>'],
    [people.mina.email]: [],
  })
})
