import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const argon2Async = promisify(argon2)

/** Memory in KiB. */
type Cost = { memory: number; passes: number; parallelism: number }

/** What a new hash costs: 19 MiB and two passes. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_LENGTH = 32
/** The PHC form, which says itself what the hash cost: when new ones cost more, the older still open. */
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/

export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16)
  const hash = await stretch(password, salt, cost)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

export async function isPassword(password: string, kept: string): Promise<boolean> {
  const { salt, hash, cost } = partsOf(kept)
  const given = await stretch(password, salt, cost)
  return hash.length === given.length && timingSafeEqual(hash, given)
}

function partsOf(kept: string): { salt: Buffer; hash: Buffer; cost: Cost } {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(kept) ?? olderParts(kept)
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64'), cost }
}

/** Before the PHC form salt and hash were kept alone, and every one cost the same. */
function olderParts(kept: string): string[] {
  return ['', '19456', '2', '1', ...kept.split('.')]
}

function stretch(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  return argon2Async('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: TAG_LENGTH, ...cost })
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
