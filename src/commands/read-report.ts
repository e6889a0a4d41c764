import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { PROBLEM_WORDS } from '../intake/problem-words.ts'
import { readReport } from '../intake/reading/read-report.ts'
import type { Reading } from '../intake/reading/reading.ts'
import { CannotTell } from '../lib/problems.ts'
import { argumentsOf, asJson, BadArguments, type Command } from './command.ts'

const WHY_NOT: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }

/** What one report says, as the upload page reads it. */
export const readReportCommand: Command = async ({ args }) => {
  const { values, words } = argumentsOf(args, { json: { type: 'boolean' } }, ['the file to read'])
  const [path = ''] = words
  const bytes = await readFile(path).catch((problem: NodeJS.ErrnoException) => {
    throw new BadArguments(`Cannot open ${path}: ${WHY_NOT[problem.code ?? ''] ?? problem.code}`)
  })
  const outcome = await readReport({ name: basename(path), bytes })
  if (!outcome.ok) throw new CannotTell(`${path}: ${PROBLEM_WORDS[outcome.problem]}`)
  return values.json ? asJson(facts(outcome.reading)) : inWords(outcome.reading)
}

/** The facts of the report; what only the check page needs is left out. */
function facts({ recommendations, statedDeadline, warnings, ...reading }: Reading) {
  const { kind, authority, inspectedFrom, inspectedTo, publishedOn, leadInspector, judgements } = reading
  const items = recommendations.map(({ source: _source, doubts: _doubts, ...item }) => item)
  const about = { kind, authority, inspectedFrom, inspectedTo, publishedOn, leadInspector, judgements }
  return { ...about, recommendations: items, statedDeadline, warnings }
}

function inWords({ kind, authority, recommendations, warnings }: Reading): string {
  return [
    `${kind} inspection of ${authority ?? 'an authority not found in the text'}: ${recommendations.length} recommendations`,
    ...recommendations.map(({ list, number, text }) => `  ${list}${number === null ? '' : ` ${number}`}: ${text}`),
    ...warnings.map((warning) => `  Check: ${warning}`),
    '',
  ].join('\n')
}
