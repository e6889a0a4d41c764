import { readFileSync } from 'node:fs'

let common: Set<string> | undefined

/** One of the fifty thousand passwords that turn up most in what was stolen elsewhere. The list is read when first asked for. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(JSON.parse(readFileSync(list(), 'utf8')) as string[])
  return common.has(password)
}

function list(): URL {
  return new URL(import.meta.resolve('@zxcvbn-ts/language-common/src/passwords.json'))
}
