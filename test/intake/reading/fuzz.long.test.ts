import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readReport } from '../../../src/intake/reading/read-report.ts'
import { diceFrom } from '../../support/dice.ts'
import { realReports } from '../../support/machine.ts'
import { paper } from './paper.ts'
import { wordFile } from './word-file.ts'

const FILES = 2000
const MOST_MS_EACH = 5000
const MOST_MS_IN_ALL = 20 * 60_000
const PROBLEMS = ['empty', 'encrypted', 'scanned', 'unreadable', 'old word', 'not a report', 'too slow', 'too big']
const FIXTURES = join(import.meta.dirname, '../../fixtures')

test(
  `${FILES} damaged files are each answered in time, and none of them stops the reader`,
  async () => {
    const whole = await wholeFiles()
    const dice = diceFrom(20260312)
    const answers = new Map<string, number>()
    let slowestMs = 0
    for (let at = 0; at < FILES; at++) {
      const started = performance.now()
      const outcome = await readReport({ name: `damaged ${at}`, bytes: damaged(whole, dice) })
      const tookMs = performance.now() - started
      const answer = outcome.ok ? 'read' : outcome.problem
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
      slowestMs = Math.max(slowestMs, tookMs)
      if (tookMs > MOST_MS_EACH) throw new Error(`File ${at} took ${Math.round(tookMs)} ms`)
    }
    const told = [...answers].toSorted((one, other) => other[1] - one[1]).map(([answer, count]) => `${count} ${answer}`)
    console.log(`${FILES} files damaged from ${whole.length}: ${told.join(', ')}; the slowest took ${Math.round(slowestMs)} ms`)
    expect(['read', ...PROBLEMS]).toEqual(expect.arrayContaining([...answers.keys()]))
    expect(answers.get('read')).toBeGreaterThan(FILES / 10)
    const sound = await readReport({ name: 'sound', bytes: await readFile(join(FIXTURES, 'made-up-ilacs.pdf')) })
    expect(sound.ok && sound.reading.recommendations).toHaveLength(4)
  },
  MOST_MS_IN_ALL,
)

async function wholeFiles(): Promise<Uint8Array[]> {
  const fixtures = (await readdir(FIXTURES)).filter((name) => name.endsWith('.pdf')).map((name) => join(FIXTURES, name))
  const reports = realReports
    ? (await readdir(realReports)).filter((name) => name.endsWith('.pdf')).map((name) => join(realReports ?? '', name))
    : []
  const made = [
    paper('# A report\n## What needs to improve\n* One\n* Two'),
    wordFile('# A report\n## What needs to improve\n* One'),
    Buffer.from('<html><h1>A report</h1><ul><li>One</ul>'),
  ]
  return [...made, ...(await Promise.all([...fixtures, ...reports].map((path) => readFile(path))))]
}

/** Bytes flipped, a piece cut out, the end cut off, or two files spliced. */
function damaged(whole: Uint8Array[], dice: (sides: number) => number): Uint8Array {
  const file = whole[dice(whole.length)] ?? new Uint8Array()
  const [one, two] = [dice(file.length), dice(file.length)].toSorted((a, b) => a - b) as [number, number]
  const way = dice(4)
  if (way === 0) return flipped(file, dice)
  if (way === 1) return Buffer.concat([file.subarray(0, one), file.subarray(two)])
  if (way === 2) return file.slice(0, two)
  const other = whole[dice(whole.length)] ?? file
  return Buffer.concat([file.subarray(0, two), other.subarray(dice(other.length))])
}

function flipped(file: Uint8Array, dice: (sides: number) => number): Uint8Array {
  const copy = new Uint8Array(file)
  for (let count = 1 + dice(200); count > 0; count--) copy[dice(copy.length)] = dice(256)
  return copy
}
