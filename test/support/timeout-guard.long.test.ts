import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

test('a test, a row of a table or a hook that hangs is stopped and fails', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/run.ts', '--testMatch', '**/test/support/hangs.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(stderr).toMatch(/alone\n +Error: still running after 50 ms/)
  expect(stderr).toMatch(/row 1\n +Error: still running after 50 ms/)
  expect(stderr).toMatch(/\(beforeAll\)\n +Error: still running after 50 ms/)
  expect(stdout).toMatch(/^1 passed, 3 failed$/m)
  expect(status).toBe(1)
}, 30_000)
