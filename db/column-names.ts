import { CamelCasePlugin, type PluginTransformResultArgs, type QueryResult, type UnknownRow } from 'kysely'

/**
 * created_on in the file, createdOn in the code. Kysely's own plugin adds the columns to each row one by one, and from the
 * thirteenth on JavaScript keeps such an object as a dictionary, ten times slower to copy: here all rows get one shape at once.
 */
export class ColumnNames extends CamelCasePlugin {
  override async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    const columns = Object.keys(result.rows[0] ?? {}).map((column) => [column, this.camelCase(column)] as const)
    return { ...result, rows: result.rows.map((row) => Object.fromEntries(columns.map(([column, name]) => [name, row[column]]))) }
  }
}
