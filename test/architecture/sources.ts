import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A file of ours by its path from the top, such as `src/actions/rating.ts`. */
export type Source = { file: string; text: string }

/** `to` is a path like `from`, or the name of a package; `names` is what stands between import and from. */
export type Import = { from: string; to: string; names: string; typeOnly: boolean }

export function sources(pattern: string): Source[] {
  return globSync(pattern, { cwd: ROOT }).map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
}

/** Static, type and dynamic imports, re-exports, and files started by their address, as a worker is. */
export function importsOf({ file, text }: Source): Import[] {
  const named = text.matchAll(/^\s*(?:import|export)\s(?<type>type\s)?(?<names>[^'"`;]*?)\sfrom\s+'(?<to>[^']+)'/gm)
  const bare = text.matchAll(/^\s*import\s+'(?<to>[^']+)'/gm)
  const dynamic = text.matchAll(/\bimport\(\s*'(?<to>[^']+)'/g)
  const started = text.matchAll(/new URL\(\s*'(?<to>\.[^']+\.ts)'/g)
  return [...named, ...bare, ...dynamic, ...started].map(({ groups = {} }) => ({
    from: file,
    to: fromTheTop(file, groups['to'] ?? ''),
    names: groups['names'] ?? '',
    typeOnly: Boolean(groups['type']),
  }))
}

function fromTheTop(file: string, named: string): string {
  return named.startsWith('.') ? normalize(join(dirname(file), named)) : named
}

export function linesOf({ text }: Source): number {
  return text.trimEnd().split('\n').length
}
