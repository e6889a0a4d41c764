import { z } from 'zod'
import { id, idFrom, rowsIn, versionShown } from '../../src/lib/fields.ts'

const UNKNOWN = 'Open the page again: it does not say which version it shows'

test.each([undefined, '', ' ', '-1', '1.5', '1e3', 'x', ['1', '2'], '12345678901234567890'])(
  'a form on version %j is asked for anew, in words',
  (typed) => {
    const { error } = z.object({ version: versionShown() }).safeParse({ version: typed })
    expect(error?.issues.map(({ message }) => message)).toEqual([UNKNOWN])
  },
)

test('a version is a whole number, and nought before anything was saved', () => {
  expect(['0', '7'].map((typed) => versionShown().parse(typed))).toEqual([0, 7])
})

test.each([
  ['12', 12],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1e3', null],
  ['1234567890123456', null],
  [12, null],
  [['1'], null],
  [undefined, null],
])('%j in an address names %j', (text, named) => {
  expect(idFrom(text)).toBe(named)
  expect(id('Select one').safeParse(text).data ?? null).toBe(named)
})

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [{ 0: 'a', 25: 'b' }, ['a', 'b']],
  ['a', []],
  [undefined, []],
  [null, []],
])('of %j the posted rows are %j', (posted, rows) => {
  expect(rowsIn(posted)).toEqual(rows)
})
