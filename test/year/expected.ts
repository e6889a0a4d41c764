import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from './calendar.ts'

/** `when` is '2026-01-15 10:00', or '2026-01-15 later' where the minute is the mail server's. `says` has one line a fact, in no order. */
export type Told = { to: string; when: string; kind: string; says: string[] }

/** The table written by hand, as letters. */
export function expectedLetters(): Told[] {
  const lines = readFileSync(join(import.meta.dirname, 'expected.txt'), 'utf8').split('\n')
  let to = ''
  return lines.flatMap((line) => {
    if (line === '' || line.startsWith('#')) return []
    const name = /^== (\w+),/.exec(line)?.[1]
    if (name) to = name
    return name ? [] : [toldIn(line, to)]
  })
}

function toldIn(line: string, to: string): Told {
  const [when = '', kind = '', facts = ''] = line.split('|').map((part) => part.trim())
  const time = /(\d\d:\d\d|later)$/.exec(when)?.[1]
  if (!time || !kind) throw new Error(`Nobody can read the line "${line}"`)
  const says = facts
    .replaceAll(/ \([^)]*\)/g, '')
    .split('; ')
    .flatMap(each)
  return { to, when: `${dayOf(when)} ${time}`, kind, says: says.toSorted() }
}

/** 'updates by 11 Dec: N2 N3' says two things. */
function each(fact: string): string[] {
  const [about = '', actions] = fact.split(': ')
  return actions === undefined ? [fact].filter(Boolean) : actions.split(' ').map((action) => `${about}: ${action}`)
}
