import { rootCertificates } from 'node:tls'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { LONGEST_SILENCE_MS, LONGEST_TRY_MS } from './pauses.ts'

/** One letter as it goes over the wire. Addresses are objects: a newline in a string would name a second recipient. */
export type Envelope = {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  /** Where its reader can have it at another time: mail programs show it as a way out. Opening it changes nothing. */
  unsubscribe?: string
}

// Tells other programmes that no person wrote this, so that no "out of office" answers it.
const HEADERS = { 'Auto-Submitted': 'auto-generated' }

export type Post = { send(envelope: Envelope): Promise<void>; close(): void }

type Settings = Pick<Config, 'smtpUrl' | 'mailFrom'> & Partial<Pick<Config, 'tls' | 'dkim'>>

/** Whoever forges or changes one of these breaks the signature. */
const SIGNED =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post:Auto-Submitted'

const ADDRESS = z.email()

export function smtpPost({ mailFrom, ...settings }: Settings, from: () => Promise<string>, longestTryMs = LONGEST_TRY_MS): Post {
  const transport = createTransport(transportOf(settings))
  return {
    async send({ unsubscribe, ...envelope }) {
      refuseNoAddress(envelope.to.address)
      const signal = AbortSignal.timeout(longestTryMs)
      await transport.sendMail({
        ...envelope,
        ...(unsubscribe ? { list: { unsubscribe } } : {}),
        headers: HEADERS,
        from: { name: await from(), address: mailFrom },
        signal,
      })
    },
    close: () => transport.close(),
  }
}

/** With `opportunistic` a server that offers encryption must have a certificate that holds: what can be encrypted is never sent in clear. */
function transportOf({ smtpUrl, tls, dkim }: Omit<Settings, 'mailFrom'>) {
  const { mode = 'opportunistic', name = null, authorities = [] } = tls ?? {}
  return {
    pool: true as const,
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: LONGEST_SILENCE_MS,
    requireTLS: mode === 'required',
    ignoreTLS: mode === 'none',
    tls: { ...(name ? { servername: name } : {}), ...(authorities.length > 0 ? { ca: [...rootCertificates, ...authorities] } : {}) },
    ...(dkim ? { dkim: { ...dkim, headerFieldNames: SIGNED } } : {}),
  }
}

/** As a server would, and as little worth another try. */
function refuseNoAddress(address: string): void {
  if (ADDRESS.safeParse(address).success) return
  throw Object.assign(new Error(`${address} is not an e-mail address`), { code: 'EENVELOPE', permanent: true })
}
