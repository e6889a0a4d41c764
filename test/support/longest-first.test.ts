import { globSync } from 'node:fs'
import { join } from 'node:path'
import { longestFirst } from './longest-first.ts'

const REPOSITORY = join(import.meta.dirname, '../..')

test('journeys are begun first, the longest of them at once, and programmes are started before all that is quick', () => {
  const files = globSync('test/**/*.test.ts', { cwd: REPOSITORY }).map((file) => ({ path: join(REPOSITORY, file) }))
  const order = longestFirst(files).map(({ path }) => path.slice(REPOSITORY.length + 1))
  expect(order[0]).toBe('test/journeys/receipt-to-proof.long.test.ts')
  expect(order.findLastIndex((file) => file.startsWith('test/journeys/'))).toBeLessThan(order.indexOf('test/server.test.ts'))
  expect(order.indexOf('test/server.test.ts')).toBeLessThan(order.indexOf('test/actions/list.test.ts'))
  expect(order.toSorted()).toEqual(files.map(({ path }) => path.slice(REPOSITORY.length + 1)).toSorted())
})
