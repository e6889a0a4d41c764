import { calendarAddress, seedIn } from '../../src/calendar/address.ts'

const SEED = 'AAAAAAAAAAAAAAAAAAAAAA'
const council = { baseUrl: 'https://tracker.test', sessionSecret: 'a secret of thirty-two characters or more' }
const [file = ''] = calendarAddress(SEED, council).split('/').slice(-1)

test('an address leads back to its seed, and is the same each time it is shown', () => {
  expect(calendarAddress(SEED, council)).toMatch(/^https:\/\/tracker\.test\/calendars\/[\w-]{65}\.ics$/)
  expect(calendarAddress(SEED, council)).toBe(calendarAddress(SEED, council))
  expect(seedIn(file, council)).toBe(SEED)
})

test.each([
  ['the seed alone, as it stands in the database', `${SEED}.ics`],
  ['another proof', `${SEED}${'A'.repeat(43)}.ics`],
  ['a proof cut short', file.replace(/.\.ics$/, '.ics')],
  ['another seed with this proof', `B${file.slice(1)}`],
  ['no calendar’s name', 'x'],
  ['an empty name', ''],
])('%s leads nowhere', (_what, given) => {
  expect(seedIn(given, council)).toBeNull()
})

test('with another secret of the programme no address made before works', () => {
  expect(seedIn(file, { sessionSecret: 'another secret of thirty-two characters' })).toBeNull()
})
