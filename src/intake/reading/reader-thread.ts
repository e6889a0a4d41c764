import { Worker } from 'node:worker_threads'
import type { ReadingOutcome } from './reading.ts'

const MOST_MS = 4000
const MOST_GROWTH_BYTES = 700 * 1024 * 1024
const MOST_WAITING = 8
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 }

type Thread = { worker: Worker; ready: Promise<unknown> }

let warm: Thread | null = null
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Parses one file after the other in a thread of its own, which is stopped, and another begun, when a file takes too much of it. */
export async function parseApart(bytes: Uint8Array): Promise<ReadingOutcome> {
  if (waiting >= MOST_WAITING) return { ok: false, problem: 'too slow' }
  waiting += 1
  const turn = last.then(() => parseInThread(bytes))
  last = turn
  try {
    return await turn
  } finally {
    waiting -= 1
  }
}

async function parseInThread(bytes: Uint8Array): Promise<ReadingOutcome> {
  warm ??= start()
  const { worker, ready } = warm
  worker.ref()
  await ready
  const outcome = await answerOf(worker, bytes)
  worker.unref()
  if (!outcome.ok && outcome.problem.startsWith('too')) await worker.terminate()
  return outcome
}

/** An idle thread does not keep the process alive; one that ended is not used again. */
function start(): Thread {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { resourceLimits: LIMITS })
  const ready = new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('exit', resolve)
  })
  worker.on('error', () => {})
  worker.on('exit', () => forget(worker))
  return { worker, ready }
}

/** The heap is limited by the thread itself; what it holds outside the heap is watched from here. */
function answerOf(worker: Worker, bytes: Uint8Array): Promise<ReadingOutcome> {
  const before = process.memoryUsage.rss()
  const watch: { slow?: NodeJS.Timeout; big?: NodeJS.Timeout } = {}
  const answer = new Promise<ReadingOutcome>((resolve) => {
    worker.once('message', resolve)
    worker.once('exit', () => {
      forget(worker)
      resolve({ ok: false, problem: 'unreadable' })
    })
    watch.slow = setTimeout(() => resolve({ ok: false, problem: 'too slow' }), MOST_MS)
    watch.big = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_GROWTH_BYTES) resolve({ ok: false, problem: 'too big' })
    }, 50)
    const own = new Uint8Array(bytes)
    worker.postMessage(own, [own.buffer])
  })
  return answer.finally(() => {
    clearTimeout(watch.slow)
    clearInterval(watch.big)
    worker.removeAllListeners('message')
    worker.removeAllListeners('exit')
    worker.on('exit', () => forget(worker))
  })
}

function forget(worker: Worker): void {
  if (warm?.worker === worker) warm = null
}
