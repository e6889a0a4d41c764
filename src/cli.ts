import { BadConfig } from './config.ts'
import { addPersonCommand } from './commands/add-person.ts'
import { BadArguments, type Command } from './commands/command.ts'
import { deadlinesCommand } from './commands/deadlines.ts'
import { lettersCommand } from './commands/letters.ts'
import { migrateCommand } from './commands/migrate.ts'
import { readReportCommand } from './commands/read-report.ts'
import { sendLettersCommand } from './commands/send-letters.ts'
import { CannotTell } from './lib/problems.ts'

const COMMANDS: Record<string, Command> = {
  'read-report': readReportCommand,
  deadlines: deadlinesCommand,
  'send-letters': sendLettersCommand,
  letters: lettersCommand,
  'add-person': addPersonCommand,
  migrate: migrateCommand,
}

const [name = '', ...args] = process.argv.slice(2)

try {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command)
    throw new BadArguments(
      `${name ? `There is no command "${name}"` : 'Name a command'}. The commands are: ${Object.keys(COMMANDS).join(', ')}`,
    )
  process.stdout.write(await command({ args, environment: process.env, now: () => new Date() }))
} catch (problem) {
  if (!(problem instanceof BadArguments || problem instanceof BadConfig || problem instanceof CannotTell)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = problem instanceof BadArguments ? 2 : 1
}
