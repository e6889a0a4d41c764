import { BadConfig, configFrom, warningAbout } from '../src/config.ts'

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
