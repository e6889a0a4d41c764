import {
  CamelCasePlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'

/**
 * created_on in the file, createdOn in the code. Kysely's own plugin copies each query to rename what is in it, where
 * query-compiler.ts writes the names as the file has them; and it adds the columns to each row one by one, and from the thirteenth
 * on JavaScript keeps such an object as a dictionary, ten times slower to copy: here all rows get one shape at once.
 */
export class ColumnNames extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }

  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const names = Object.keys(result.rows[0] ?? {}).map((column) => this.camelCase(column))
    const shape = Object.fromEntries(names.map((name) => [name, null]))
    return { ...result, rows: result.rows.map((row) => named(Object.values(row), names, { ...shape })) }
  }

  inFile(name: string): string {
    return this.snakeCase(name)
  }
}

function named(values: unknown[], names: string[], row: UnknownRow): UnknownRow {
  for (const [at, name] of names.entries()) row[name] = values[at]
  return row
}
