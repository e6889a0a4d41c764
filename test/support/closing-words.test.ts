import { closingWords } from './closing-words.ts'
import { whatCouldNotRun } from './machine.ts'

test('the last line counts what passed and what failed', () => {
  const results = { numPassedTests: 12, numFailedTests: 1, numRuntimeErrorTestSuites: 0 }
  expect(closingWords(results, [])).toEqual(['12 passed, 1 failed'])
})

test('a file that could not be loaded counts as failed', () => {
  const results = { numPassedTests: 12, numFailedTests: 0, numRuntimeErrorTestSuites: 2 }
  expect(closingWords(results, []).at(-1)).toBe('12 passed, 2 failed')
})

test('a machine without Chromium is told that the journeys did not run, and why', () => {
  const words = whatCouldNotRun({ NO_BROWSER: 'Chromium does not start here (libnss3.so is missing)' })
  expect(words).toContain('The journeys did not run: Chromium does not start here (libnss3.so is missing).')
})
