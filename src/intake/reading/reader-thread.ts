import { Worker } from 'node:worker_threads'
import type { ReadingOutcome } from './reading.ts'

/** From when it is handed over, the start of a new thread included: an answer is due within five seconds. */
const MOST_MS = 4000
const MOST_GROWTH_BYTES = 700 * 1024 * 1024
const MOST_WAITING = 8
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 }

/** A file's bytes, or pasted text. */
type Given = Uint8Array | string

let warm: Worker | null = null
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** Reads one after the other in a thread of its own, which is stopped, and another begun, when one takes too much of it. */
export async function readApart(given: Given): Promise<ReadingOutcome> {
  if (waiting >= MOST_WAITING) return { ok: false, problem: 'too slow' }
  waiting += 1
  const turn = last.then(() => readInThread(given))
  last = turn
  try {
    return await turn
  } finally {
    waiting -= 1
  }
}

async function readInThread(given: Given): Promise<ReadingOutcome> {
  const worker = warm ?? start()
  warm = worker
  worker.ref()
  const outcome = await answerOf(worker, given)
  worker.unref()
  if (!outcome.ok && outcome.problem.startsWith('too')) stop(worker)
  return outcome
}

/** An idle thread does not keep the process alive; one that ended is not used again. */
function start(): Worker {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { resourceLimits: LIMITS })
  worker.on('error', () => {})
  worker.on('exit', () => forget(worker))
  return worker
}

/** Whoever waits for the answer need not wait for the end of the thread. */
function stop(worker: Worker): void {
  forget(worker)
  void worker.terminate()
}

/** The heap is limited by the thread itself; what it holds outside the heap is watched from here. */
function answerOf(worker: Worker, given: Given): Promise<ReadingOutcome> {
  const before = process.memoryUsage.rss()
  const watch: { slow?: NodeJS.Timeout; big?: NodeJS.Timeout } = {}
  const answer = new Promise<ReadingOutcome>((resolve) => {
    worker.once('message', resolve)
    worker.once('exit', () => resolve({ ok: false, problem: 'unreadable' }))
    watch.slow = setTimeout(() => resolve({ ok: false, problem: 'too slow' }), MOST_MS)
    watch.big = setInterval(() => {
      if (process.memoryUsage.rss() - before > MOST_GROWTH_BYTES) resolve({ ok: false, problem: 'too big' })
    }, 50)
    const own = typeof given === 'string' ? given : new Uint8Array(given)
    worker.postMessage(own, typeof own === 'string' ? [] : [own.buffer])
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
  if (warm === worker) warm = null
}
