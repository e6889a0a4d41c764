/** `npm test` runs the quick tests, `npm run test:long` (--long) those that take minutes. All other arguments go to jest. */
import { globSync } from 'node:fs'
import { run } from 'jest'

const { long = [], others = [] } = Object.groupBy(process.argv.slice(2), (word) => (word === '--long' ? 'long' : 'others'))

if (long.length === 0) await run(others)
else if (globSync('test/**/*.long.test.ts').length > 0) await run([...others, '--testMatch', '**/test/**/*.long.test.ts'])
else console.log('There are no long tests yet, so there was nothing to run.\n0 passed, 0 failed')
