import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type CalendarDate, isCalendarDate } from '../lib/calendar-date.ts'

/** Answers what it prints. */
export type Command = (call: Call) => Promise<string>

export type Call = { args: string[]; environment: Record<string, string | undefined>; now: () => Date }

/** Said in one line on standard error, with exit code 2. */
export class BadArguments extends Error {}

/** The options and the words of a command line; anything else is refused by name. */
export function argumentsOf<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  words: string[] = [],
) {
  const { values, positionals } = parsed({ args, options, allowPositionals: true, strict: true })
  if (positionals.length > words.length) throw new BadArguments(`Not understood: ${positionals.slice(words.length).join(' ')}`)
  if (positionals.length < words.length) throw new BadArguments(`Name ${words.slice(positionals.length).join(' and ')}`)
  return { values, words: positionals }
}

export function dayOption(name: string, text: string): CalendarDate {
  if (isCalendarDate(text)) return text
  throw new BadArguments(`--${name} must be a real date such as 2026-06-05, not "${text}"`)
}

export function countOption(name: string, text: string, most: number): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count <= most) return count
  throw new BadArguments(`--${name} must be a whole number from 0 to ${most}, not "${text}"`)
}

export function asJson(facts: unknown): string {
  return `${JSON.stringify(facts, null, 2)}\n`
}

function parsed<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config)
  } catch (problem) {
    throw new BadArguments((problem as Error).message.split(/\. |\.?\n/)[0])
  }
}
