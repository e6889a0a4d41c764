import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { measure } from './load.ts'

const received: { method?: string | undefined; cookie?: string | undefined; body: string }[] = []
let server: Server
let url: string

beforeAll(async () => {
  server = createServer((request, response) => void answer(request).then((status) => response.writeHead(status).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

beforeEach(() => received.splice(0))

afterAll(() => void server.close())

test('pages are fetched with the cookie, counted and timed', async () => {
  const measured = await measure({ url, seconds: 1, status: 200, headers: { cookie: 'session=of-mo' } })
  expect(received[0]).toEqual({ method: 'GET', cookie: 'session=of-mo', body: '' })
  expect(measured.answered).toBeLessThanOrEqual(received.length)
  expect(received.length - measured.answered).toBeLessThanOrEqual(8)
  expect(measured.medianMs).toBeGreaterThan(0)
  expect(measured.p99Ms).toBeGreaterThanOrEqual(measured.medianMs)
  expect(measured.requestsPerSecond).toBeGreaterThan(0)
})

test('each form posted is made anew', async () => {
  let made = 0
  const form = () => ({ path: '/saved', fields: new URLSearchParams({ number: String(++made) }) })
  const { answered } = await measure({ url, seconds: 1, status: 302, form, amount: 40 })
  expect(answered).toBe(40)
  const bodies = received.filter(({ method }) => method === 'POST').map(({ body }) => body)
  expect(bodies).toContain('number=1')
  expect(new Set(bodies).size).toBe(bodies.length)
})

test('so many forms are timed to the last answer, not to the end of its second', async () => {
  const { requestsPerSecond } = await measure({ url, seconds: 1, status: 302, form: emptyForm, amount: 40 })
  expect(requestsPerSecond).toBeGreaterThan(80)
})

test('a wrong answer makes the measurement fail', async () => {
  await expect(measure({ url: `${url}/saved`, seconds: 1, status: 200 })).rejects.toThrow('answered 302, not 200')
})

test('another machine is never put under load', async () => {
  await expect(measure({ url: 'http://council.example/', seconds: 1, status: 200 })).rejects.toThrow('Only this machine')
})

async function answer(request: IncomingMessage): Promise<number> {
  received.push({ method: request.method, cookie: request.headers.cookie, body: await text(request) })
  return request.url === '/saved' ? 302 : 200
}

function emptyForm() {
  return { path: '/saved', fields: new URLSearchParams() }
}
