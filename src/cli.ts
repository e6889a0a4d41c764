import { BadArguments, type Command } from './commands/command.ts'
import { BadConfig, readDotEnv } from './config.ts'
import { CannotTell } from './lib/problems.ts'

/** Each is read only when it is asked for: a deadline need not wait for the reader of reports. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  'read-report': async () => (await import('./commands/read-report.ts')).readReportCommand,
  'score-reader': async () => (await import('./commands/score-reader.ts')).scoreReaderCommand,
  deadlines: async () => (await import('./commands/deadlines.ts')).deadlinesCommand,
  'send-letters': async () => (await import('./commands/send-letters.ts')).sendLettersCommand,
  letters: async () => (await import('./commands/letters.ts')).lettersCommand,
  'add-person': async () => (await import('./commands/add-person.ts')).addPersonCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  help: async () => (await import('./commands/help.ts')).helpCommand,
}

const [asked = '', ...args] = process.argv.slice(2)
const name = asked === '--help' || asked === '-h' ? 'help' : asked

try {
  readDotEnv()
  const command = await commandNamed(name)
  process.stdout.write(await command({ args, environment: process.env, now: () => new Date() }))
} catch (problem) {
  if (!(problem instanceof BadArguments || problem instanceof BadConfig || problem instanceof CannotTell)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = problem instanceof BadArguments ? 2 : 1
}

function commandNamed(word: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  if (load) return load()
  const why = word === '' ? 'Name a command' : `There is no command "${word}"`
  throw new BadArguments(`${why}. The commands are: ${Object.keys(COMMANDS).join(', ')}`)
}
