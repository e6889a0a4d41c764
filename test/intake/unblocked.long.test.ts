import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readReport } from '../../src/intake/reading/read-report.ts'
import { aWorld, people } from '../support/world.ts'
import { paper } from './reading/paper.ts'
import { bomb } from './reading/word-file.ts'

const MADE_UP = join(import.meta.dirname, '../fixtures/made-up-ilacs.pdf')
const LIMIT_MS = 20_000
/** Far less than the second or more that the slow file takes; far more than an answer does on a busy machine. */
const SOON_MS = 500

test(
  'the server answers everybody else while a slow file is being read',
  async () => {
    const { app, as } = await aWorld()
    const dina = await as(people.dina)
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const health = `http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`

    const slow = { until: 0 }
    const started = performance.now()
    const reading = dina.upload('/intake', { name: 'slow.docx', bytes: Buffer.from(bomb(1000)) }).then(({ status }) => {
      slow.until = performance.now()
      return status
    })
    const waits: number[] = []
    while (slow.until === 0) {
      const asked = performance.now()
      const answer = await fetch(health)
      waits.push(performance.now() - asked)
      expect(answer.status).toBe(200)
    }
    expect([413, 422]).toContain(await reading)
    server.close()

    expect(slow.until - started).toBeGreaterThan(SOON_MS)
    expect(waits.length).toBeGreaterThan(10)
    expect(Math.max(...waits)).toBeLessThan(SOON_MS)
  },
  LIMIT_MS,
)

test(
  'once warm, a usual report is read in less than a second',
  async () => {
    const prose = 'And a good deal more was said about it, as is usual in a document like this, over many lines of print.\n'
    const usual = paper(
      '# Inspection of Westmere local\n# authority children’s services',
      '## What needs to improve?\n* One',
      ...Array(14).fill(prose.repeat(40)),
    )
    await readReport({ name: 'first.pdf', bytes: await readFile(MADE_UP) })
    const started = performance.now()
    const outcome = await readReport({ name: 'usual.pdf', bytes: usual })
    expect(outcome.ok && outcome.reading.recommendations).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(1000)
  },
  LIMIT_MS,
)
