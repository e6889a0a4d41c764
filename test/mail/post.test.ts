import { generateKeyPairSync } from 'node:crypto'
import { refusalOf } from '../../src/mail/refusal.ts'
import { type Envelope, smtpPost } from '../../src/mail/post.ts'
import { selfSigned } from '../support/certificate.ts'
import { aMailbox } from '../support/mailbox.ts'
import { config } from '../support/world.ts'
import { signatureOf } from './signature.ts'

const NAME = 'mail.westmere.example'
const certificate = selfSigned(NAME)
const trusted = { name: NAME, authorities: [certificate.cert] }

const letter: Envelope = {
  messageId: '<one@westmere.example>',
  to: { name: 'Mina O’Brien', address: 'mina@westmere.example' },
  subject: 'Updates due Friday 6 March 2026: 1 action – of Zoë’s',
  text: 'Dear Mina O’Brien,\n\n.a line that begins with a dot\n\nspaces   within and at the end   \n\n\n',
  html: '<p>Dear Mina O’Brien,</p>\n\n\n',
}

type Settings = Partial<Parameters<typeof smtpPost>[0]>

test.each([
  ['required', 'encrypted', { mode: 'required', ...trusted }],
  ['opportunistic', 'encrypted', { mode: 'opportunistic', ...trusted }],
  ['none', 'in clear', { mode: 'none', ...trusted }],
] as const)('with SMTP_TLS=%s a letter goes %s to a server that offers encryption', async (_mode, how, tls) => {
  const { received, problem } = await sent({ tls }, certificate)
  expect(problem).toBeNull()
  expect(received.map(({ isEncrypted }) => isEncrypted)).toEqual([how === 'encrypted'])
})

test.each([
  ['opportunistic', 1],
  ['none', 1],
  ['required', 0],
] as const)('with SMTP_TLS=%s a server that offers no encryption is sent %d of 1 letter', async (mode, count) => {
  const { received, problem } = await sent({ tls: { mode, name: null, authorities: [] } })
  expect(received).toHaveLength(count)
  expect(problem === null || refusalOf(problem).isOfTheServer).toBe(true)
})

test.each([
  ['signed by nobody we know', { mode: 'opportunistic', name: NAME, authorities: [] }],
  ['for another name', { mode: 'required', name: 'other.westmere.example', authorities: [certificate.cert] }],
] as const)('a certificate %s is trusted with no letter, and no letter is given up for it', async (_what, tls) => {
  const { received, problem } = await sent({ tls: { ...tls, authorities: [...tls.authorities] } }, certificate)
  expect(received).toEqual([])
  expect(refusalOf(problem)).toMatchObject({ isOfTheServer: true, isPermanent: false })
})

test('a letter is signed so that a receiver can tell it is whole and ours', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const dkim = { domainName: 'westmere.example', keySelector: 'tracker', privateKey: pem }
  const { received } = await sent({ dkim })
  const raw = received[0]?.raw ?? Buffer.of()
  const signature = signatureOf(raw)
  expect(signature.tags).toMatchObject({ v: '1', a: 'rsa-sha256', c: 'relaxed/relaxed', d: 'westmere.example', s: 'tracker' })
  expect(signature.signed).toEqual(expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'auto-submitted']))
  expect(signature.isBodyHashRight).toBe(true)
  expect(signature.isSignedWith(publicKey)).toBe(true)
  expect(signature.isSignedWith(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)).toBe(false)
  const changed = signatureOf(changedIn(raw, 'one@westmere.example', 'two@westmere.example'))
  expect([changed.isBodyHashRight, changed.isSignedWith(publicKey)]).toEqual([true, false])
  expect(signatureOf(changedIn(raw, 'begins', 'starts')).isBodyHashRight).toBe(false)
})

test('without a key nothing is signed', async () => {
  const { received } = await sent({})
  expect(received[0]?.raw.toString()).not.toMatch(/dkim/i)
})

test.each(['mo@westmere.example\r\nRCPT TO:<other@elsewhere.example>', 'mo@westmere.example, other@elsewhere.example', 'nobody', ''])(
  'to %j, which is no one address, nothing is sent, and nothing ever will be',
  async (address) => {
    const { received, problem } = await sent({}, undefined, { ...letter, to: { name: 'Mo', address } })
    expect(received).toEqual([])
    expect(refusalOf(problem)).toMatchObject({ isOfTheServer: false, isPermanent: true, mayHaveArrived: false })
  },
)

async function sent(settings: Settings, withCertificate?: typeof certificate, envelope = letter) {
  const mailbox = await aMailbox(withCertificate)
  const post = smtpPost({ ...config, ...settings, smtpUrl: mailbox.url }, async () => 'Westmere Borough Council')
  const problem = await post.send(envelope).then(
    () => null,
    (each: unknown) => each,
  )
  post.close()
  await mailbox.close()
  return { received: mailbox.received, problem }
}

function changedIn(raw: Buffer, from: string, to: string): Buffer {
  const text = raw.toString('latin1')
  expect(text).toContain(from)
  return Buffer.from(text.replace(from, to), 'latin1')
}
