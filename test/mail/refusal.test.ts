import { refusalOf, tellsOfServer } from '../../src/mail/refusal.ts'

const RCPT = { code: 'EENVELOPE', command: 'RCPT TO' }
const DATA = { code: 'EMESSAGE', command: 'DATA' }

test.each([
  ['nobody has this address', { ...RCPT, responseCode: 550, response: '550 5.1.1 No such person', permanent: true }, 'given up'],
  ['the mailbox is full', { ...RCPT, responseCode: 452, response: '452 4.2.2 Mailbox full' }, 'tried again'],
  ['it may not send there', { ...RCPT, responseCode: 550, response: '550 5.7.1 Unable to relay', permanent: true }, 'kept for the server'],
  [
    'its host is blocked',
    { ...RCPT, responseCode: 554, response: '554-5.7.1 Client host blocked', permanent: true },
    'kept for the server',
  ],
  ['the server closes', { ...RCPT, responseCode: 421, response: '421 Closing' }, 'kept for the server'],
  ['it must sign in', { ...RCPT, responseCode: 530, response: '530 Authentication required', permanent: true }, 'kept for the server'],
  ['the sender is refused', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, permanent: true }, 'kept for the server'],
  ['the password is refused', { code: 'EAUTH', responseCode: 535, permanent: true }, 'kept for the server'],
  ['the words are refused', { ...DATA, responseCode: 554, response: '554 5.6.0 Not taken', permanent: true }, 'given up'],
  ['the words are refused for now', { ...DATA, responseCode: 451, response: '451 Greylisted' }, 'tried again'],
  ['nobody listens', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'kept for the server'],
  ['the words could not be made', {}, 'tried again'],
])('when %s', (_what, problem, fate) => {
  const { isOfTheServer, isPermanent, mayHaveArrived } = refusalOf(problem)
  expect(isOfTheServer ? 'kept for the server' : isPermanent ? 'given up' : 'tried again').toBe(fate)
  expect(mayHaveArrived).toBe(false)
})

test.each([
  ['the connection closes', { code: 'ECONNECTION', command: 'CONN' }],
  ['the connection is reset', { code: 'ESOCKET', originalCode: 'ECONNRESET' }],
  ['nothing is heard any more', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }],
  ['we end a try that lasts too long', { code: 'EABORT' }],
])('when %s the letter may have arrived, and waits for the server', (_what, problem) => {
  expect(refusalOf(problem)).toMatchObject({ isOfTheServer: true, isPermanent: false, mayHaveArrived: true })
})

test.each(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])('at a %s no letter has left yet', (timeoutType) => {
  expect(refusalOf({ code: 'ETIMEDOUT', timeoutType })).toMatchObject({ isOfTheServer: true, mayHaveArrived: false })
})

test('a letter refused at its first try may tell of the server; refused again it tells of itself', () => {
  const refused = refusalOf({ ...RCPT, responseCode: 550, permanent: true })
  expect([1, 2].map((attempt) => tellsOfServer(refused, attempt))).toEqual([true, false])
  const away = refusalOf({ code: 'ESOCKET', originalCode: 'ECONNREFUSED' })
  expect([1, 2].map((attempt) => tellsOfServer(away, attempt))).toEqual([true, true])
  expect(tellsOfServer(refusalOf({}), 1)).toBe(false)
})
