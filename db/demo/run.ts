/** `npm run demo`: a made-up council, its story told up to today, and the real programme with a mail server of its own. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BadConfig, CONFIG, type Config, configFrom } from '../../src/config.ts'
import { systemClock, today } from '../../src/lib/clock.ts'
import { personByEmail } from '../../src/people/queries.ts'
import { closeContext, openContext, startProgramme, whyNotStarted } from '../../src/programme.ts'
import { CAST } from './cast.ts'
import { openMailbox } from './mailbox.ts'
import { tellStory } from './story.ts'
import { welcome } from './welcome.ts'

let say = (_line: string): void => {}
const mailbox = await openMailbox((line) => say(line))
try {
  const config = demoConfig()
  if (existsSync(fileOf(config))) await refuseUnlessWestmere(config)
  else await makeCouncil(config)
  const programme = await startProgramme(config)
  say = (line) => console.log(line)
  console.log(await welcome(programme.context))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void programme.stop().then(mailbox.close))
} catch (problem) {
  console.error(whyNotStarted(problem))
  process.exit(1)
}

/** The address follows from the port: a port that is none is the one thing to complain of. */
function demoConfig(): Config {
  const port = CONFIG.shape.PORT.safeParse(process.env['PORT'] || undefined)
  if (!port.success) throw new BadConfig(`PORT ${port.error.issues[0]?.message}`)
  return configFrom({
    LOG_LEVEL: 'warn',
    ...process.env,
    BASE_URL: process.env['BASE_URL'] || `http://localhost:${port.data}`,
    DATA_DIR: process.env['DATA_DIR'] || 'data/demo',
    SESSION_SECRET: 'known to everyone, and only ever used by the demo',
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'improvement@westmere.example',
  })
}

function fileOf({ dataDir }: Config): string {
  return join(dataDir, 'tracker.db')
}

/** A real council's letters must never go to the demo's mailbox, nor its passwords be called known. */
async function refuseUnlessWestmere(given: Config): Promise<void> {
  const context = await openContext(given)
  const isWestmere = (await personByEmail(context.db, CAST.tamsin.email)) !== undefined
  await closeContext(context)
  if (!isWestmere) throw new BadConfig(`${fileOf(given)} is not the demo's. Set DATA_DIR to another folder for the demo, or leave it out.`)
}

/** Told beside its final place and then moved there, so a demo cut short leaves nothing half told. */
async function makeCouncil({ dataDir, ...rest }: Config): Promise<void> {
  const beside = join(dataDir, 'story')
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true })
  const context = await openContext({ ...rest, dataDir: beside })
  let now = systemClock.now()
  const setTime = (instant: Date) => void (now = instant)
  await tellStory({ ...context, clock: { now: () => now } }, setTime, today(systemClock))
  await closeContext(context)
  cpSync(join(beside, 'files'), join(dataDir, 'files'), { recursive: true })
  renameSync(fileOf({ ...rest, dataDir: beside }), fileOf({ ...rest, dataDir }))
  rmSync(beside, { recursive: true })
}
