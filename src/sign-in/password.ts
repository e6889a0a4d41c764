import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const argon2Async = promisify(argon2)
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

/** Argon2id, 19 MiB, two passes; the salt and the hash in one text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await stretch(password, salt)).toString('base64url')}`
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.').map((part) => Buffer.from(part, 'base64url'))
  const given = await stretch(password, Buffer.from(salt))
  return hash.length === given.length && timingSafeEqual(Buffer.from(hash), given)
}

function stretch(password: string, salt: Buffer): Promise<Buffer> {
  return argon2Async('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...COST })
}
