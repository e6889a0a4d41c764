import autocannon from 'autocannon'

const CONNECTIONS = 8
/** How often it is seen whether all is answered: left at a whole second, two thousand saved in 1.9 s counted as having taken 2 or 3. */
const SEEN_EVERY_MS = 10
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

export type Load = {
  url: string
  seconds: number
  /** What every answer must be: 302 for a saved form. */
  status: number
  headers?: Record<string, string>
  /** Makes each request's own form and where it is posted; without it the page is fetched. */
  form?: () => { path: string; fields: URLSearchParams }
  /** Stops after so many requests rather than after the seconds. */
  amount?: number
}

/** `answered` counts answers seen; of the eight requests under way when time is up, some may have been carried out too. */
export type Measured = { requestsPerSecond: number; medianMs: number; p99Ms: number; answered: number }

/** Eight connections ask as fast as they are answered. A wrong answer, a mistake or a time-out makes the number worthless, so it fails. */
export async function measure(load: Load): Promise<Measured> {
  if (!LOOPBACK.includes(new URL(load.url).hostname)) throw new Error(`Only this machine is put under load, not ${load.url}`)
  const answers: { status: number; ms: number }[] = []
  const { errors, duration } = await run(load, (status, ms) => answers.push({ status, ms }))

  const wrong = answers.find(({ status }) => status !== load.status)
  if (wrong) throw new Error(`${load.url} answered ${wrong.status}, not ${load.status}`)
  if (errors > 0 || answers.length === 0) throw new Error(`${load.url}: ${errors} requests failed, ${answers.length} were answered`)

  const times = answers.map(({ ms }) => ms).toSorted((one, other) => one - other)
  return {
    requestsPerSecond: answers.length / duration,
    medianMs: atShare(times, 0.5),
    p99Ms: atShare(times, 0.99),
    answered: answers.length,
  }
}

function run(
  { url, seconds, headers = {}, form, amount }: Load,
  answered: (status: number, ms: number) => void,
): Promise<autocannon.Result> {
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>()
  const made = form && { setupRequest: (request: autocannon.Request) => posted(request, form()) }
  const allHeaders = form ? { 'content-type': 'application/x-www-form-urlencoded', ...headers } : headers
  const until = amount === undefined ? { duration: seconds } : { amount }
  const options = { url, ...until, connections: CONNECTIONS, sampleInt: SEEN_EVERY_MS, headers: allHeaders, requests: [{ ...made }] }
  const instance = autocannon(options, (problem, result) => (problem ? reject(problem) : resolve(result)))
  instance.on('response', (_client, status, _bytes, ms) => answered(status, ms))
  return promise
}

function posted(request: autocannon.Request, { path, fields }: ReturnType<NonNullable<Load['form']>>): autocannon.Request {
  return { ...request, method: 'POST', path, body: fields.toString() }
}

function atShare(sorted: number[], share: number): number {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
