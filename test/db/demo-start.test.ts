import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAMME = [join(import.meta.dirname, '../../src/start.mjs'), join(import.meta.dirname, '../../db/demo/run.ts')]

test.each([
  ['abc', 'PORT must be a number\n'],
  ['70000', 'PORT must be from 1 to 65535\n'],
])(
  'the demo asked to answer at port %s says in one line what is wrong, and makes nothing',
  (PORT, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'tracker-demo-start-'))
    const environment = { PATH: process.env['PATH'], PORT, DATA_DIR: folder }
    const { status, stderr } = spawnSync(process.execPath, PROGRAMME, { cwd: folder, env: environment, encoding: 'utf8', timeout: 30_000 })
    expect({ status, stderr }).toEqual({ status: 1, stderr: words })
    expect(readdirSync(folder)).toEqual([])
  },
  40_000,
)
