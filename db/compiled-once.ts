import type { CompiledQuery } from 'kysely'
import type { Db } from './tables.ts'

type Compilable<Row> = { compile(): CompiledQuery<Row> }

/**
 * A query of a page that is asked for all the time, put together and compiled the first time alone: of a short one that is more
 * than half. `build` sees a blank for each thing given and may only hand it on as a value: the query is the same whatever is given.
 */
export function compiledOnce<Given extends unknown[], Row>(
  build: (db: Db, ...given: Given) => Compilable<Row>,
): (db: Db, ...given: Given) => Promise<Row[]> {
  const blanks = Array.from({ length: build.length - 1 }, () => ({}))
  let compiled: CompiledQuery<Row> | undefined
  return async (db, ...given) => {
    compiled ??= build(db, ...(blanks as unknown as Given)).compile()
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters: filledIn(compiled.parameters, blanks, given) })
    return rows
  }
}

function filledIn(parameters: readonly unknown[], blanks: unknown[], given: unknown[]): unknown[] {
  return parameters.map((parameter) => (blanks.includes(parameter) ? given[blanks.indexOf(parameter)] : parameter))
}
