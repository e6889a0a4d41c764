/** `npm test` runs the quick tests, `npm run test:long` (--long) all others. Other arguments go to jest. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'jest'

const { long = [], others = [] } = Object.groupBy(process.argv.slice(2), (word) => (word === '--long' ? 'long' : 'others'))

// What tests leave behind goes when the run ends; the unpacked browser (find-browser.ts) stays for the next.
process.env.CHROMIUM_HOME ??= tmpdir()
const leftBehind = mkdtempSync(join(tmpdir(), 'tracker-tests-'))
process.env.TMPDIR = leftBehind
process.once('exit', () => rmSync(leftBehind, { recursive: true, force: true }))

await run(long.length === 0 ? others : [...others, '--testMatch', '**/test/**/*.long.test.ts'])
