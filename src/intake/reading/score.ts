import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadRecommendation } from './reading.ts'

export type ExpectedItem = Pick<ReadRecommendation, 'list' | 'number' | 'timescale' | 'text' | 'points' | 'body'>
export type ReadFile = (file: { name: string; bytes: Uint8Array }) => Promise<ExpectedItem[] | string>

/** Says in one line why there is nothing to score. */
export class UnfitFolder extends Error {}

/** Reads every PDF of a folder that its expected.json knows; one line a document, its differences, and the sum as the last line. */
export async function scoreReader(folder: string, read: ReadFile): Promise<string[]> {
  const expected = await expectedIn(folder)
  const names = (await readdir(folder)).filter((name) => Object.hasOwn(expected, name)).toSorted()
  if (names.length === 0) throw new UnfitFolder(`None of the files named in ${join(folder, 'expected.json')} is in ${folder}`)
  const lines: string[] = []
  const sums = { documents: 0, items: 0, allItems: 0 }
  for (const name of names) {
    const wanted = expected[name]?.recommendations ?? []
    const got = await read({ name, bytes: await readFile(join(folder, name)) })
    const differences = typeof got === 'string' ? [got] : differencesBetween(wanted, got)
    lines.push(
      `${name}: ${differences.length === 0 ? 'exact' : `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`}`,
      ...differences.map((difference) => `  ${difference}`),
    )
    sums.documents += differences.length === 0 ? 1 : 0
    sums.items += typeof got === 'string' ? 0 : wanted.filter((item, at) => sameItem(item, got[at])).length
    sums.allItems += wanted.length
  }
  return [...lines, `documents exact: ${sums.documents} of ${names.length}, items exact: ${sums.items} of ${sums.allItems}`]
}

type Expected = Record<string, { recommendations?: ExpectedItem[] }>

async function expectedIn(folder: string): Promise<Expected> {
  const path = join(folder, 'expected.json')
  const text = await readFile(path, 'utf8').catch((problem: NodeJS.ErrnoException) => {
    throw new UnfitFolder(`Cannot open ${path}: ${problem.code === 'ENOENT' ? 'there is no such file' : problem.code}`)
  })
  const expected = parsed(text)
  if (typeof expected !== 'object' || expected === null) throw new UnfitFolder(`${path} is not JSON with an entry for each report`)
  return expected as Expected
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function differencesBetween(wanted: ExpectedItem[], got: ExpectedItem[]): string[] {
  const longest = Math.max(wanted.length, got.length)
  return Array.from({ length: longest }, (_, at) => at).flatMap((at) => {
    const [one, other] = [wanted[at], got[at]]
    if (!one) return [`${at + 1}: not in the report: ${summary(other)}`]
    if (!other) return [`${at + 1}: missed: ${summary(one)}`]
    return sameItem(one, other) ? [] : [`${at + 1}: wanted ${summary(one)}`, `${at + 1}: got    ${summary(other)}`]
  })
}

function sameItem(one: ExpectedItem, other: ExpectedItem | undefined): boolean {
  return other !== undefined && key(one) === key(other)
}

/** Letters and digits are compared, nothing else: how words were broken at a line's end is not the reader's to know. */
function key(item: ExpectedItem): string {
  const parts = [item.list, String(item.number ?? ''), item.timescale ?? '', item.text, ...item.points]
  return JSON.stringify([...parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, '')), item.body === 'LSCB'])
}

function summary(item: ExpectedItem | undefined): string {
  return item ? JSON.stringify([item.list, item.number, item.timescale, item.body, item.text, item.points]) : ''
}
