/**
 * jest-light-runner has no time limit of its own: here every test and hook races against one.
 * The third argument of a test, or the second of a hook, changes it: `test(name, body, 60_000)`.
 */
const LIMIT_MS = 10_000
// Kept from before any test fakes the timers.
const { setTimeout, clearTimeout } = globalThis

const HOOKS = ['beforeAll', 'beforeEach', 'afterAll', 'afterEach'] as const
for (const hook of HOOKS) globalThis[hook] = guardedHook(globalThis[hook])
globalThis.test = guardedTest(globalThis.test)
globalThis.it = globalThis.test

type Body = (...values: unknown[]) => unknown
type Declare = {
  (name: string, body: Body, limitMs?: number): void
  each?: (...table: unknown[]) => Declare
  only?: Declare
  skip?: Declare
}

function guardedHook(declare: jest.Lifecycle): jest.Lifecycle {
  return (body, limitMs) => declare(limited(body as Body, limitMs) as jest.ProvidesHookCallback)
}

function guardedTest<Test>(original: Test): Test {
  const declare = original as Declare
  const guarded: Declare = (name, body, limitMs) => declare(name, limited(body, limitMs))
  const { each, only, skip } = declare
  if (each) guarded.each = (...table) => guardedTest(each(...table))
  if (only) guarded.only = guardedTest(only)
  if (skip) guarded.skip = guardedTest(skip)
  return guarded as Test
}

function limited(body: Body, limitMs = LIMIT_MS): Body {
  return async (...values) => {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => late.reject(new Error(`still running after ${limitMs} ms`)), limitMs)
    try {
      return await Promise.race([body(...values), late.promise])
    } finally {
      clearTimeout(timer)
    }
  }
}
