import { tracker } from './commands/tracker.ts'
import { readDotEnv } from './config.ts'

readDotEnv()
const { printed, problem, exitCode } = await tracker(process.argv.slice(2), { environment: process.env, now: () => new Date() })
process.stdout.write(printed)
process.stderr.write(problem)
process.exitCode = exitCode
