// Node 20 cannot read a .ts file, so what checks the version is plain JavaScript.
import { enableCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const OLDEST = 26

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `The improvement tracker needs Node ${OLDEST} or newer; this is ${process.version}. Start it through npm after "npm ci", which brings its own.`,
  )
  process.exit(1)
}
// Every start after the first reads what that one compiled: a third less work, and no compiler in memory. Where nothing can be
// written it compiles each time.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
// The programme named on the command line then sees its own arguments, as if it had been started itself.
const [programme] = process.argv.splice(2, 1)
await import(pathToFileURL(resolve(programme)).href)
