import { BadConfig } from '../config.ts'
import { CannotTell } from '../lib/problems.ts'
import { BadArguments, type Call, type Command } from './command.ts'

/** What a command line comes to: what is printed, what is said on standard error, and the exit code. */
export type Ending = { printed: string; problem: string; exitCode: 0 | 1 | 2 }

/** Each is read only when it is asked for: a deadline need not wait for the reader of reports. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  'read-report': async () => (await import('./read-report.ts')).readReportCommand,
  'score-reader': async () => (await import('./score-reader.ts')).scoreReaderCommand,
  deadlines: async () => (await import('./deadlines.ts')).deadlinesCommand,
  'send-letters': async () => (await import('./send-letters.ts')).sendLettersCommand,
  letters: async () => (await import('./letters.ts')).lettersCommand,
  'add-person': async () => (await import('./add-person.ts')).addPersonCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  help: async () => (await import('./help.ts')).helpCommand,
}

/** A command and its arguments, as a terminal gives them. What the person at it can put right is said in one line. */
export async function tracker([asked = '', ...args]: string[], surroundings: Omit<Call, 'args'>): Promise<Ending> {
  try {
    const command = await commandNamed(asked === '--help' || asked === '-h' ? 'help' : asked)
    return { printed: await command({ ...surroundings, args }), problem: '', exitCode: 0 }
  } catch (problem) {
    if (!(problem instanceof BadArguments || problem instanceof BadConfig || problem instanceof CannotTell)) throw problem
    return { printed: '', problem: `${problem.message}\n`, exitCode: problem instanceof BadArguments ? 2 : 1 }
  }
}

function commandNamed(word: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  if (load) return load()
  const why = word === '' ? 'Name a command' : `There is no command "${word}"`
  throw new BadArguments(`${why}. The commands are: ${Object.keys(COMMANDS).join(', ')}`)
}
