import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { LONGEST_TRY_MS } from './pauses.ts'

/** One letter as it goes over the wire. Addresses are objects: a newline in a string would name a second recipient. */
export type Envelope = {
  messageId: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
}

// Tells other programmes that no person wrote this, so that no "out of office" answers it.
const HEADERS = { 'Auto-Submitted': 'auto-generated' }

export type Post = { send(envelope: Envelope): Promise<void>; close(): void }

type Settings = Pick<Config, 'smtpUrl' | 'mailFrom'>

export function smtpPost({ smtpUrl, mailFrom }: Settings, from: () => Promise<string>, longestTryMs = LONGEST_TRY_MS): Post {
  const transport = createTransport({ pool: true, url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 })
  return {
    async send(envelope) {
      const signal = AbortSignal.timeout(longestTryMs)
      await transport.sendMail({ ...envelope, headers: HEADERS, from: { name: await from(), address: mailFrom }, signal })
    },
    close: () => transport.close(),
  }
}
