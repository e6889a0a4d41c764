import type { AddressInfo } from 'node:net'
import { callbackify } from 'node:util'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** `raw` is every byte of it, and `isEncrypted` says how it came. */
export type Received = Email & { recipients: string[]; raw: Buffer; isEncrypted: boolean }

/** What an SMTP server answers instead of taking a letter. */
export type Answer = { code: number; words: string }

/**
 * A real SMTP server on this machine. `refuse` decides, each time, whether a recipient is turned away; null takes the letter.
 * With a certificate it offers STARTTLS. Close it when the test is done.
 */
export async function aMailbox(certificate?: { key: string; cert: string }) {
  const received: Received[] = []
  const state = { refuse: (_address: string): Answer | null => null }
  const server = new SMTPServer({
    authOptional: true,
    ...(certificate ?? { disabledCommands: ['STARTTLS'] }),
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const answer = state.refuse(address)
      done(answer && Object.assign(new Error(answer.words), { responseCode: answer.code }))
    },
    onData: callbackify(async (stream: SMTPServerDataStream, { envelope, secure }: SMTPServerSession) => {
      const raw = await readWhole(stream)
      const email = await PostalMime.parse(raw)
      received.push({ ...email, raw, isEncrypted: secure, recipients: envelope.rcptTo.map(({ address }) => address) })
    }),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (decide: (address: string) => Answer | null) => void (state.refuse = decide),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

export type Mailbox = Awaited<ReturnType<typeof aMailbox>>

async function readWhole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream))
}
