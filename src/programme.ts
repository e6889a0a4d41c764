import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pino } from 'pino'
import { openDatabase } from '../db/open.ts'
import { createApp } from './app.ts'
import { BadConfig, type Config, warningAbout } from './config.ts'
import type { Context } from './context.ts'
import { systemClock } from './lib/clock.ts'
import { filesIn } from './lib/files.ts'
import { tryServerAtOnce } from './mail/mail-server-changes.ts'
import { smtpPost } from './mail/post.ts'
import { catchUp, NotCaughtUp, startSchedule } from './schedule.ts'
import { settingsOf } from './settings/queries.ts'
import { announceFirstRun } from './sign-in/first-run.ts'
import { worksAfterAnswers } from './web/after-answer.ts'

const LONGEST_ANSWER_MS = 10_000

export type Programme = { context: Context; stop: () => Promise<void> }

/** Everything that runs, web and schedule, once it answers. Stopped in the order that lets each finish with what it needs. */
export async function startProgramme(config: Config): Promise<Programme> {
  const context = await openContext(config)
  await caughtUp(context)
  await tryServerAtOnce(context.db, context.clock.now())
  const server = createApp(context).listen(config.port)
  await once(server, 'listening')
  const schedule = startSchedule(context)
  context.log.info({ port: config.port, baseUrl: config.baseUrl }, 'the improvement tracker answers')
  await sayToWhoeverStarts(context)
  return {
    context,
    async stop() {
      await schedule.stop()
      await closed(server)
      await closeContext(context)
    },
  }
}

/** Whoever is not caught up leaves nothing open. */
async function caughtUp(context: Context): Promise<void> {
  try {
    await catchUp(context)
  } catch (problem) {
    await closeContext(context)
    throw problem
  }
}

/** Not to the log, which may be told to be silent: without this nobody can begin. */
async function sayToWhoeverStarts(context: Context): Promise<void> {
  const warning = warningAbout(context.config)
  if (warning) say(warning)
  await announceFirstRun(context, say)
}

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

/** What the web, the schedule and the terminal are handed. */
export async function openContext(config: Config): Promise<Context> {
  mkdirSync(config.dataDir, { recursive: true })
  const db = await openDatabase(join(config.dataDir, 'tracker.db'))
  const post = smtpPost(config, async () => (await settingsOf(db)).councilName)
  const log = pino({ level: config.logLevel })
  return { db, clock: systemClock, post, config, log, files: filesIn(join(config.dataDir, 'files')) }
}

export async function closeContext({ post, db }: Context): Promise<void> {
  await worksAfterAnswers(db)
  post.close()
  await db.destroy()
}

/** What is being answered is answered, but not for ever. */
async function closed(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MS)
  server.close()
  server.closeIdleConnections()
  await once(server, 'close')
  clearTimeout(timer)
}

/** For whoever started it: in plain words what they can mend, else everything there is to know. */
export function whyNotStarted(problem: unknown): string {
  const { message, stack, code } = problem as NodeJS.ErrnoException
  if (problem instanceof BadConfig || problem instanceof NotCaughtUp) return message
  if (code === 'EADDRINUSE') return 'The port is taken by another programme. Stop that one, or set PORT to another.'
  return stack ?? message
}
