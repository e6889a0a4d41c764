import { parentPort } from 'node:worker_threads'
import { parse } from './parse.ts'
import { readText } from './read-text.ts'

const port = parentPort
port?.on('message', (given: Uint8Array | string) => {
  const reading = typeof given === 'string' ? Promise.resolve(readText(given)) : parse(given)
  void reading.then((outcome) => port.postMessage(outcome))
})
