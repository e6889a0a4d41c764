import { configFrom, readDotEnv } from './config.ts'
import { startProgramme, whyNotStarted } from './programme.ts'

try {
  readDotEnv()
  const programme = await startProgramme(configFrom(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void programme.stop())
} catch (problem) {
  process.stderr.write(`${whyNotStarted(problem)}\n`)
  process.exitCode = 1
}
