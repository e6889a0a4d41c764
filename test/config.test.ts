import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BadConfig, configFrom, warningAbout } from '../src/config.ts'
import { selfSigned } from './support/certificate.ts'

const SETTINGS = {
  BASE_URL: 'https://tracker.westmere.gov.uk',
  SESSION_SECRET: 'a secret of thirty-two characters or more',
  SMTP_URL: 'smtp://mail.westmere.gov.uk:587',
  MAIL_FROM: 'tracker@westmere.gov.uk',
}

test('what is not set has its usual value, and so has what is set to nothing', () => {
  expect(configFrom({ ...SETTINGS, PORT: '', LOG_LEVEL: '' })).toEqual({
    port: 3000,
    baseUrl: 'https://tracker.westmere.gov.uk',
    dataDir: 'data',
    sessionSecret: SETTINGS.SESSION_SECRET,
    smtpUrl: SETTINGS.SMTP_URL,
    mailFrom: SETTINGS.MAIL_FROM,
    tls: { mode: 'opportunistic', name: null, authorities: [] },
    dkim: null,
    trustProxy: 0,
    logLevel: 'info',
  })
})

test('the address people type may end with a slash, which links do not repeat', () => {
  expect(configFrom({ ...SETTINGS, BASE_URL: 'http://localhost:3000/' }).baseUrl).toBe('http://localhost:3000')
})

test.each([
  'https://westmere.gov.uk/tracker',
  'https://westmere.gov.uk/?a=1',
  'https://user@westmere.gov.uk',
  'westmere.gov.uk',
  'ftp://westmere.gov.uk',
])('%s is no address the tracker can have: its pages begin at the root', (BASE_URL) => {
  expect(() => configFrom({ ...SETTINGS, BASE_URL })).toThrow(BadConfig)
  expect(() => configFrom({ ...SETTINGS, BASE_URL })).toThrow(/^ {2}BASE_URL must be the address people type/m)
})

test('https with no proxy in front is warned of: browsers would be given no session, and nobody could sign in', () => {
  expect(warningAbout(configFrom(SETTINGS))).toContain('TRUST_PROXY')
  expect(warningAbout(configFrom({ ...SETTINGS, TRUST_PROXY: '1' }))).toBeNull()
  expect(warningAbout(configFrom({ ...SETTINGS, BASE_URL: 'http://localhost:3000' }))).toBeNull()
})

const FOLDER = mkdtempSync(join(tmpdir(), 'tracker-test-'))
const KEY = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
const ANOTHER_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
const { cert: CERTIFICATE } = selfSigned('mail.westmere.gov.uk')
const DKIM = { DKIM_DOMAIN: 'westmere.gov.uk', DKIM_SELECTOR: 'tracker2026', DKIM_KEY_FILE: file('dkim.pem', KEY) }

test('the key that signs letters and the certificates to trust are read from their files', () => {
  const given = {
    ...SETTINGS,
    ...DKIM,
    SMTP_TLS: 'required',
    SMTP_TLS_NAME: 'mail.westmere.gov.uk',
    SMTP_TLS_CA_FILE: file('ca', CERTIFICATE),
  }
  expect(configFrom(given)).toMatchObject({
    dkim: { domainName: 'westmere.gov.uk', keySelector: 'tracker2026', privateKey: KEY },
    tls: { mode: 'required', name: 'mail.westmere.gov.uk', authorities: [CERTIFICATE.trim()] },
  })
})

test('letters may come from a domain below the one that signs them', () => {
  expect(configFrom({ ...SETTINGS, ...DKIM, MAIL_FROM: 'tracker@mail.Westmere.gov.uk' }).dkim).not.toBeNull()
})

test.each([
  ['half a signature', { DKIM_DOMAIN: 'westmere.gov.uk' }, ['DKIM_SELECTOR must be set too', 'DKIM_KEY_FILE must be set too']],
  ['another domain', { ...DKIM, DKIM_DOMAIN: 'elsewhere.gov.uk' }, ['DKIM_DOMAIN must be the domain of MAIL_FROM']],
  ['the end of another name', { ...DKIM, MAIL_FROM: 'tracker@northwestmere.gov.uk' }, ['DKIM_DOMAIN must be the domain of MAIL_FROM']],
  ['no such file', { ...DKIM, DKIM_KEY_FILE: '/nowhere/dkim.pem' }, ['DKIM_KEY_FILE must be a file with an RSA private key']],
  ['a key of another kind', { ...DKIM, DKIM_KEY_FILE: file('ed', ANOTHER_KEY) }, ['DKIM_KEY_FILE must be a file with an RSA private key']],
  [
    'a certificate for a key',
    { ...DKIM, DKIM_KEY_FILE: file('cert', CERTIFICATE) },
    ['DKIM_KEY_FILE must be a file with an RSA private key'],
  ],
  ['a key for a certificate', { SMTP_TLS_CA_FILE: file('key', KEY) }, ['SMTP_TLS_CA_FILE must be a file with the certificates']],
  ['a word nobody knows', { SMTP_TLS: 'yes' }, ['SMTP_TLS must be required, opportunistic or none']],
  ['encryption both ways', { SMTP_TLS: 'none', SMTP_URL: 'smtps://mail.westmere.gov.uk' }, ['SMTP_TLS cannot be none']],
])('%s is refused at the start', (_what, given, problems) => {
  expect(problemsIn({ ...SETTINGS, ...given })).toEqual(problems.map((each) => expect.stringContaining(each)))
})

test('whatever is wrong with letters is said at once, beside what is wrong with the rest', () => {
  const given = { ...SETTINGS, PORT: 'x', MAIL_FROM: 'nobody', SMTP_TLS_NAME: 'a b', DKIM_KEY_FILE: '/nowhere/dkim.pem' }
  const named = problemsIn(given).map((line) => line.split(' ')[0])
  expect(named).toEqual(['PORT', 'SMTP_TLS_NAME', 'MAIL_FROM', 'DKIM_KEY_FILE', 'DKIM_DOMAIN', 'DKIM_SELECTOR'])
})

function problemsIn(given: Record<string, string>): string[] {
  try {
    configFrom(given)
    return []
  } catch (problem) {
    if (!(problem instanceof BadConfig)) throw problem
    return problem.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
}

function file(name: string, words: string): string {
  const path = join(FOLDER, name)
  writeFileSync(path, words)
  return path
}
