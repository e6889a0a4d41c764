import { statSync } from 'node:fs'

type TestFile = { path: string }

/** What takes longest, in its order: browsers, then what starts programmes or reads whole reports. */
const LONGEST = [/\/journeys\//, /\/commands\/|\/(server|roles)\.test/]

/** So that no worker is left with one at the end. Jest's own order needs to have timed them, which in a fresh checkout it has not. */
export function longestFirst<File extends TestFile>(files: File[]): File[] {
  return files.toSorted((one, other) => placeOf(one) - placeOf(other) || sizeOf(other) - sizeOf(one))
}

export default class Order {
  readonly sort = longestFirst

  // Jest asks which failed the last time, and hands over what to remember of that: nothing is, so it runs them all.
  allFailedTests<File extends TestFile>(files: File[]): File[] {
    return files
  }

  cacheResults(): void {}
}

function placeOf({ path }: TestFile): number {
  const place = LONGEST.findIndex((kind) => kind.test(path))
  return place === -1 ? LONGEST.length : place
}

function sizeOf({ path }: TestFile): number {
  return statSync(path).size
}
