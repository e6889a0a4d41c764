import { parentPort } from 'node:worker_threads'
import { parse } from './parse.ts'

const port = parentPort
port?.on('message', (bytes: Uint8Array) => {
  void parse(bytes).then((outcome) => port.postMessage(outcome))
})
port?.postMessage('ready')
