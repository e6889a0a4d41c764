import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** What it does to a letter; `taken unanswered` has it whole and drops the connection before it says so. */
export type Mood = 'takes' | 'refuses' | 'closes' | 'stalls' | 'drops' | 'taken unanswered'

/** Something that happened, in order. `words` is what a person reads of a letter. */
export type Happening =
  | { what: 'letter'; to: string; messageId: string; words: string; wasAnswered: boolean }
  | { what: 'trouble'; mood: Mood }
  | { what: 'kill' }

const STALL_MS = 1500

/** `moodOf` is asked at each letter's first try, with how many were tried before. */
type Moods = { moodOf: (letter: number, happened: Happening[]) => Mood; slownessMs: () => number }

/** A real SMTP server that does to each recipient's first try what `moodOf` says, and takes every later one. It can go and come back. */
export async function aMoodyServer({ moodOf, slownessMs }: Moods) {
  const happened: Happening[] = []
  const seen = new Set<string>()
  /** By the port they come from, which the server calls the session's. */
  const sockets = new Map<number, Socket>()
  let server = await listening(0)
  const { port } = server.server.address() as AddressInfo

  function moodNow(address: string): Mood {
    if (seen.has(address)) return 'takes'
    const mood = moodOf(seen.size, happened)
    seen.add(address)
    if (mood !== 'takes') happened.push({ what: 'trouble', mood })
    return mood
  }

  async function listening(on: number): Promise<SMTPServer> {
    const moods = new Map<string, Mood>()
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, session, done) => {
        const mood = moodNow(address)
        moods.set(session.id, mood)
        if (mood === 'refuses') done(Object.assign(new Error('Try later'), { responseCode: 451 }))
        else if (mood === 'closes') done(Object.assign(new Error('Closing down'), { responseCode: 421 }))
        else done()
      },
      onData: (stream, session, done) => {
        const [recipient] = session.envelope.rcptTo
        void receive(
          stream,
          { to: recipient?.address ?? '', mood: moods.get(session.id) ?? 'takes', socket: sockets.get(session.remotePort) },
          done,
        )
      },
    })
    made.on('error', () => {})
    made.server.on('connection', (socket) => void sockets.set(socket.remotePort ?? 0, socket))
    made.listen(on, '127.0.0.1')
    await once(made.server, 'listening')
    return made
  }

  type Coming = { to: string; mood: Mood; socket: Socket | undefined }

  async function receive(stream: SMTPServerDataStream, { to, mood, socket }: Coming, done: () => void): Promise<void> {
    const raw = await whole(stream)
    if (raw === null) return
    await pause(mood === 'stalls' ? STALL_MS : slownessMs())
    if (mood === 'drops') return void socket?.destroy()
    const { messageId = '', subject = '', text = '', html = '' } = await PostalMime.parse(raw)
    const wasAnswered = mood !== 'taken unanswered' && socket?.destroyed === false
    happened.push({ what: 'letter', to, messageId, words: [subject, text, html].join('\n'), wasAnswered })
    if (mood === 'taken unanswered') socket?.destroy()
    else done()
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    happened,
    go: () => closed(server, sockets),
    comeBack: async () => void (server = await listening(port)),
  }
}

/** Null when the other end died in the middle of it. */
async function whole(stream: SMTPServerDataStream): Promise<Buffer | null> {
  try {
    return Buffer.concat(await Array.fromAsync(stream as AsyncIterable<Buffer>))
  } catch {
    return null
  }
}

async function closed(server: SMTPServer, sockets: Map<number, Socket>): Promise<void> {
  for (const socket of sockets.values()) socket.destroy()
  sockets.clear()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}
