import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExpectedItem, scoreReader } from '../../../src/intake/reading/score.ts'

const item = (text: string): ExpectedItem => ({
  list: 'What needs to improve',
  number: null,
  timescale: null,
  text,
  points: [],
  body: 'authority',
})

async function scored(read: ExpectedItem[] | string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'score-'))
  await writeFile(join(folder, 'one.pdf'), 'x')
  await writeFile(
    join(folder, 'expected.json'),
    JSON.stringify({ 'one.pdf': { recommendations: [item('Plans, well-made.'), item('Visits')] } }),
  )
  return await scoreReader(folder, () => Promise.resolve(read))
}

test('only letters and digits are compared', async () => {
  expect(await scored([item('plans well made'.replace('plans', 'Plans')), item('Visits.')])).toEqual([
    'one.pdf: exact',
    'documents exact: 1 of 1, items exact: 2 of 2',
  ])
})

test('what is missed, wrong or invented is named', async () => {
  const lines = await scored([item('Plans, well-made.'), { ...item('Visits'), number: 2 }, item('Cake')])
  expect(lines[0]).toBe('one.pdf: 3 differences')
  expect(lines.at(-1)).toBe('documents exact: 0 of 1, items exact: 1 of 2')
})

test('a file that could not be read counts as nothing read', async () => {
  expect(await scored('encrypted')).toEqual(['one.pdf: 1 difference', '  encrypted', 'documents exact: 0 of 1, items exact: 0 of 2'])
})

test('the board’s items and the authority’s are told apart, other bodies are not', async () => {
  expect(
    (
      await scored([
        { ...item('Plans, well-made.'), body: 'LSCB' },
        { ...item('Visits'), body: 'a trust' },
      ])
    ).at(-1),
  ).toBe('documents exact: 0 of 1, items exact: 1 of 2')
})
