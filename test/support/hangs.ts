// Not a test of the council: timeout-guard.test.ts runs this file on its own, to see each of these stopped.
const never = () => new Promise(() => {})

test('alone', never, 50)
test.each([1])('row %i', never, 50)

describe('after a hook', () => {
  beforeAll(never, 50)
  test('in time', () => expect(true).toBe(true))
})
