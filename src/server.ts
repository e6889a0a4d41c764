import { BadConfig, configFrom } from './config.ts'
import { startProgramme } from './programme.ts'

try {
  const programme = await startProgramme(configFrom(process.env))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void programme.stop())
} catch (problem) {
  process.stderr.write(`${wordsFor(problem)}\n`)
  process.exitCode = 1
}

function wordsFor(problem: unknown): string {
  const { message, stack, code } = problem as NodeJS.ErrnoException
  if (problem instanceof BadConfig) return message
  if (code === 'EADDRINUSE') return `The port is taken: ${message}`
  return stack ?? message
}
