import type { CalendarDate } from '../lib/calendar-date.ts'
import { isOn } from '../people/cover/cover.ts'
import type { PlanFacts } from './plan-facts.ts'
import { type PersonWarning, told } from './warning.ts'

/** Whoever stands in for somebody today hears what they hear, and whose it is; what they hear anyway they hear once. */
export function withCovers(warnings: PersonWarning[], { covers }: PlanFacts, today: CalendarDate): PersonWarning[] {
  const standIns = new Map(covers.filter((cover) => isOn(cover, today)).map((cover) => [cover.personId, cover]))
  if (standIns.size === 0) return warnings
  const all = new Map(warnings.map((warning) => [told(warning), warning]))
  for (const warning of warnings) {
    const cover = standIns.get(warning.personId)
    const copy = cover && {
      ...named(warning, cover.person),
      personId: cover.coverId,
      covering: { name: cover.person, until: cover.lastOn },
    }
    if (copy && !all.has(told(copy))) all.set(told(copy), copy)
  }
  return [...all.values()]
}

/** What is theirs to do is named as theirs. */
function named(warning: PersonWarning, owner: string): PersonWarning {
  if (warning.section === 'actionsDue') return { ...warning, line: theirs(warning.line, owner) }
  if (warning.section === 'updatesDue') return { ...warning, line: theirs(warning.line, owner) }
  if (warning.section === 'updatesMissed') return { ...warning, line: theirs(warning.line, owner) }
  if (warning.section === 'waiting') return { ...warning, line: theirs(warning.line, owner) }
  return warning
}

function theirs<Line extends { owner?: string | null }>(line: Line, owner: string): Line {
  return { ...line, owner: line.owner ?? owner }
}
