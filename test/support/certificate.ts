import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

const SEQUENCE = 0x30
const SET = 0x31
const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const OID = 0x06
const UTF8 = 0x0c
const UTC_TIME = 0x17
const GENERALIZED_TIME = 0x18
const VERSION = 0xa0
const EXTENSIONS = 0xa3
const DNS_NAME = 0x82
const ECDSA_WITH_SHA256 = '2a8648ce3d040302'
const COMMON_NAME = '550403'
const SUBJECT_ALT_NAME = '551d11'

/** A server's key and the certificate it signed itself, for this name: nobody trusts it who was not told to. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const algorithm = der(SEQUENCE, der(OID, hex(ECDSA_WITH_SHA256)))
  const toSign = bodyOf(name, publicKey, algorithm)
  const signature = der(BIT_STRING, Buffer.from([0]), sign('sha256', toSign, privateKey))
  const lines =
    der(SEQUENCE, toSign, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}

function bodyOf(name: string, publicKey: KeyObject, algorithm: Buffer): Buffer {
  const who = der(SEQUENCE, der(SET, der(SEQUENCE, der(OID, hex(COMMON_NAME)), der(UTF8, Buffer.from(name)))))
  const names = der(OCTET_STRING, der(SEQUENCE, der(DNS_NAME, Buffer.from(name))))
  return der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    who,
    der(SEQUENCE, der(UTC_TIME, Buffer.from('200101000000Z')), der(GENERALIZED_TIME, Buffer.from('20991231235959Z'))),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, der(SEQUENCE, der(SEQUENCE, der(OID, hex(SUBJECT_ALT_NAME)), names))),
  )
}

/** One value of ASN.1: what it is, how long, and its parts. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length =
    body.length < 0x80 ? [body.length] : body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

function hex(bytes: string): Buffer {
  return Buffer.from(bytes, 'hex')
}
