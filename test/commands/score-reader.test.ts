import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readReport } from '../../src/intake/reading/read-report.ts'
import { paper } from '../intake/reading/paper.ts'

const ROOT = join(import.meta.dirname, '../..')
const LIMIT_MS = 20_000
const MADE_UP = join(ROOT, 'test/fixtures/made-up-ilacs.pdf')

const LONG = 'Visits that come too late for those who have waited longest in homes far away'

const folder = mkdtempSync(join(tmpdir(), 'score-reader-'))
afterAll(() => rmSync(folder, { recursive: true }))

function scoreReader(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start.mjs', 'src/cli.ts', 'score-reader', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test(
  'each document is exact or shown with its differences, and the last line is the sum',
  async () => {
    copyFileSync(MADE_UP, join(folder, 'one.pdf'))
    writeFileSync(
      join(folder, 'two.pdf'),
      paper(`# Inspection of Westmere local authority children’s services\n## What needs to improve\n* ${LONG}`),
    )
    const item = {
      list: 'What needs to improve',
      number: null,
      timescale: null,
      text: LONG,
      points: [],
      framework: null,
      body: 'authority',
    }
    const expected = {
      'one.pdf': { kind: 'ILACS', recommendations: await recommendationsIn(MADE_UP) },
      'two.pdf': { kind: 'ILACS', recommendations: [item, { ...item, text: 'Plans' }] },
      'elsewhere.pdf': { kind: 'SIF', recommendations: [] },
    }
    writeFileSync(join(folder, 'expected.json'), JSON.stringify(expected))
    const { status, stdout } = scoreReader(folder)
    const lines = stdout.trim().split('\n')
    expect(status).toBe(0)
    expect(lines.slice(0, 2)).toEqual(['one.pdf: exact', 'two.pdf: 1 difference'])
    expect(lines[2]).toMatch(/^ {2}2: missed: .*"Plans"/)
    expect(lines.at(-1)).toBe('documents exact: 1 of 2, items exact: 5 of 6')
  },
  LIMIT_MS,
)

test.each([
  ['no folder', [], 'Name the folder of reports'],
  ['a folder that is not there', ['nowhere'], 'nowhere/expected.json: there is no such file'],
  ['a folder without an expected.json', ['src'], 'there is no such file'],
  ['a folder whose expected.json names none of its files', [folderWith('{"other.pdf": {}}')], 'None of the files'],
  ['an expected.json that is no JSON', [folderWith('expected')], 'is not JSON'],
])(
  '%s ends with one clear line and exit code 2',
  (_what, args, words) => {
    const { status, stdout, stderr } = scoreReader(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  },
  LIMIT_MS,
)

function folderWith(expected: string): string {
  const made = mkdtempSync(join(folder, 'unfit-'))
  writeFileSync(join(made, 'expected.json'), expected)
  return made
}

async function recommendationsIn(path: string): Promise<unknown> {
  const outcome = await readReport({ name: 'one.pdf', bytes: readFileSync(path) })
  return outcome.ok ? outcome.reading.recommendations : null
}
