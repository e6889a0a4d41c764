import { whatCouldNotRun } from './machine.ts'

/** The last lines of every run, after jest's own summary: what this machine could not run, then the count, which scripts read. */
export default class ClosingWords {
  onRunComplete(_contexts: unknown, results: Counts): void {
    process.once('exit', () => console.log(closingWords(results, whatCouldNotRun()).join('\n')))
  }
}

type Counts = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }

/** A test file that could not even be loaded is a failure too, though jest counts no test in it. */
export function closingWords(results: Counts, missing: string[]): string[] {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
  return [...missing, `${results.numPassedTests} passed, ${failed} failed`]
}
