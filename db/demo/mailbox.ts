import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

const SINGLE_USE_LINK = /https?:\/\/\S+\/passwords\/\S+/

/** The mail server of the demo: it takes every letter, sends none on, and says in the terminal what a person would click. */
export async function openMailbox(say: (line: string) => void): Promise<{ url: string; close: () => void }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const link = SINGLE_USE_LINK.exec(unfolded(Buffer.concat(chunks).toString()))?.[0]
        if (link) say(`A letter to ${envelope.rcptTo.map(({ address }) => address).join(', ')} carries this link: ${link}`)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}

/** Quoted-printable breaks long lines with "=" at their end. */
function unfolded(source: string): string {
  return source.replaceAll('=\r\n', '').replaceAll('=3D', '=')
}
