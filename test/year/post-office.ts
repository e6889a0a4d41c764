import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { aMailbox, type Received } from '../support/mailbox.ts'

/** A letter as somebody's mail server took it, by the clock of the test. */
export type Arrived = { at: Date; to: string; subject: string; text: string; html: string; messageId: string }

/**
 * A real SMTP server behind a wire that can be cut: while it is, every connection breaks and no new one is answered.
 * `collect` answers what arrived since it was last asked.
 */
export async function aPostOffice() {
  const mailbox = await aMailbox()
  const wire = await aWire(Number(new URL(mailbox.url).port))
  return {
    url: wire.url,
    setCut: wire.setCut,
    collect: (at: Date): Arrived[] => mailbox.received.splice(0).flatMap((letter) => asArrived(letter, at)),
    async close() {
      await wire.close()
      await mailbox.close()
    },
  }
}

function asArrived({ recipients, subject = '', text = '', html = '', messageId = '' }: Received, at: Date): Arrived[] {
  return recipients.map((to) => ({ at, to, subject, text, html, messageId }))
}

async function aWire(to: number) {
  const sockets = new Set<Socket>()
  let isCut = false
  const server: Server = createServer({ noDelay: true }, (here) => {
    if (isCut) return here.destroy()
    const there = connect({ port: to, host: '127.0.0.1', noDelay: true })
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one) && other.destroy())
      one.pipe(other)
    }
    return undefined
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cutAll = () => sockets.forEach((socket) => socket.destroy())
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setCut: (cut: boolean) => {
      isCut = cut
      if (cut) cutAll()
    },
    async close() {
      cutAll()
      server.close()
      await once(server, 'close')
    },
  }
}
