import { argumentsOf, type Command } from './command.ts'
import { withDatabase } from './database.ts'

/** Brings the database up to date and says where it is. */
export const migrateCommand: Command = async (call) => {
  argumentsOf(call.args, {})
  return withDatabase(call, async () => 'The database is up to date.\n')
}
