import { hashPassword, isPassword } from '../../src/sign-in/password.ts'

test('a new password is kept as an argon2id hash of 19 MiB and two passes', async () => {
  expect(await hashPassword('seven herons')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
})

test('the same password is never kept twice in the same words', async () => {
  expect(await hashPassword('seven herons')).not.toBe(await hashPassword('seven herons'))
})

test('a hash opens at the cost it names, so that new ones can cost more', async () => {
  const dearer = await hashPassword('seven herons', { memory: 64, passes: 3, parallelism: 1 })
  expect(dearer).toContain('m=64,t=3')
  expect(await isPassword('seven herons', dearer)).toBe(true)
  expect(await isPassword('seven herons', dearer.replace('t=3', 't=2'))).toBe(false)
})

test('a wrong password does not open', async () => {
  expect(await isPassword('eight herons', await hashPassword('seven herons'))).toBe(false)
})

test('a password kept as salt and hash alone, as the first ones were, still opens', async () => {
  const kept = 'n6c7ekUkOy1-UWh1_PKjAQ.Lq09CHxiXEaFzU1VGYD6blUH9X2YvnDbS9r_N52-Do0'
  expect(await isPassword('seven herons', kept)).toBe(true)
  expect(await isPassword('eight herons', kept)).toBe(false)
})

test('an accented letter opens in either of its spellings', async () => {
  expect(await isPassword('cafe\u0301 de paris', await hashPassword('café de paris'))).toBe(true)
})
