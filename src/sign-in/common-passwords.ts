import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const LIST = '@zxcvbn-ts/language-common/src/passwords.json'
let common: Set<string> | undefined

/** One of the fifty thousand passwords that turn up most in what was stolen elsewhere. The list is read when first asked for. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(LIST), 'utf8')) as string[])
  return common.has(password)
}
