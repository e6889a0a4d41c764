import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tracker } from '../../src/commands/tracker.ts'

const ROOT = join(import.meta.dirname, '../..')
const LIMIT_MS = 20_000

/** The programme itself, as a terminal starts it, with a data folder of its own. */
function started(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-cli-'))
  const env = { PATH: process.env['PATH'], DATA_DIR: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/start.mjs', 'src/cli.ts', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, left: existsSync(join(folder, 'tracker.db')) }
}

/** What it comes to, without a programme of its own. */
function asked(...words: string[]) {
  return tracker(words, { environment: {}, now: () => new Date('2026-03-02T09:00:00Z') })
}

test(
  'the deadlines of an ILACS report, as facts',
  () => {
    const { status, stdout, left } = started('deadlines', '--kind', 'ilacs', '--received', '2014-02-11', '--json')
    const [publish, statement, ...others] = JSON.parse(stdout) as Record<string, unknown>[]
    expect(status).toBe(0)
    expect(others).toEqual([])
    expect(publish).toMatchObject({ length: 30, dayKind: 'calendar', dueOn: '2014-03-13', regulationsDueOn: '2014-03-25', skipped: [] })
    expect(statement).toMatchObject({ length: 70, dayKind: 'working', dueOn: '2014-05-23' })
    expect(statement).not.toHaveProperty('regulationsDueOn')
    expect(statement?.['skipped']).toContainEqual({ date: '2014-04-18', why: 'Good Friday' })
    expect(left).toBe(false)
  },
  LIMIT_MS,
)

test('any clock is counted by its length', async () => {
  const { printed } = await asked('deadlines', '--length', '30', '--day-kind', 'working', '--received', '2018-05-30', '--json')
  expect(JSON.parse(printed)).toMatchObject([{ dueOn: '2018-07-11', length: 30, dayKind: 'working' }])
})

test(
  'a made-up report is read, as facts and without the lines around each item',
  () => {
    const { status, stdout } = started('read-report', 'test/fixtures/made-up-ilacs.pdf', '--json')
    expect(status).toBe(0)
    const read = JSON.parse(stdout) as { kind: string; recommendations: Record<string, unknown>[] }
    const { kind, recommendations } = read
    expect(kind).toBe('ILACS')
    expect(Object.keys(read).join(' ')).toBe(
      'kind authority inspectedFrom inspectedTo publishedOn leadInspector judgements recommendations statedDeadline warnings',
    )
    expect(Object.keys(recommendations[0] ?? {}).toSorted()).toEqual([
      'body',
      'framework',
      'list',
      'number',
      'page',
      'points',
      'text',
      'timescale',
    ])
  },
  LIMIT_MS,
)

test.each([
  ['no command', [], 'Name a command'],
  ['an unknown command', ['count'], 'There is no command "count"'],
  ['a name of every object', ['constructor'], 'There is no command "constructor"'],
  ['an unknown option', ['deadlines', '--soon'], '--soon'],
  ['a date that does not exist', ['deadlines', '--kind', 'ilacs', '--received', '2014-02-30'], 'must be a real date'],
  ['no date', ['deadlines', '--kind', 'ilacs'], 'Give the date'],
  ['an unknown kind', ['deadlines', '--kind', 'audit', '--received', '2014-02-11'], 'no statutory clock'],
  ['a length without its kind of day', ['deadlines', '--length', '70', '--received', '2014-02-11'], '--day-kind'],
  ['a length that is no number', ['deadlines', '--length', '-7', '--day-kind', 'working', '--received', '2014-02-11'], '--length'],
  ['no file', ['read-report'], 'Name the file to read'],
  ['a file that is not there', ['read-report', 'nowhere.pdf'], 'there is no such file'],
  ['an unknown role', ['add-person', '--name', 'Mo', '--email', 'mo@westmere.example', '--roles', 'boss'], 'There is no role "boss"'],
])('%s ends with one clear line and exit code 2', async (_what, args, words) => {
  const { printed, problem, exitCode } = await asked(...args)
  expect(exitCode).toBe(2)
  expect(printed).toBe('')
  expect(problem).toContain(words)
  expect(problem.trim().split('\n')).toHaveLength(1)
})

test(
  'a count past the last known year is refused in one line on standard error',
  () => {
    const { status, stdout, stderr } = started('deadlines', '--kind', 'ilacs', '--received', '2030-12-01')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Working days cannot be counted through 2031.*\n$/)
  },
  LIMIT_MS,
)

test(
  'somebody can be added where there is no database yet',
  () => {
    expect(started('add-person', '--name', 'Mo Farrant', '--email', 'mo@westmere.example', '--roles', 'manager, director')).toMatchObject({
      status: 0,
      left: true,
    })
  },
  LIMIT_MS,
)
