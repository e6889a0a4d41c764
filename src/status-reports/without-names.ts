import { jobOf } from '../people/person.ts'
import type { FrozenAction, FrozenPerson, FrozenUpdate, Position } from '../positions/position.ts'

/** The same position with people's jobs in the place of their names. */
export function withoutNames(position: Position): Position {
  const jobs = jobsIn(position)
  return { ...position, actions: position.actions.map((action) => nameless(action, jobs)) }
}

/** Of each name, the one job it goes with; a name that two people have is nobody's. */
function jobsIn({ actions }: Position): ReadonlyMap<string, string> {
  const people = Map.groupBy(
    actions.flatMap(({ owner, accountable }) => [owner, accountable]),
    ({ name }) => name,
  )
  return new Map(
    [...people].flatMap(([name, [first, ...others]]) => (first && others.every(isLike(first)) ? [[name, first.jobTitle]] : [])),
  )
}

function isLike({ jobTitle }: FrozenPerson): (other: FrozenPerson) => boolean {
  return (other) => other.jobTitle === jobTitle
}

function nameless(action: FrozenAction, jobs: ReadonlyMap<string, string>): FrozenAction {
  const { owner, accountable, lastUpdate } = action
  return { ...action, owner: byJob(owner), accountable: byJob(accountable), lastUpdate: lastUpdate && saidByJob(lastUpdate, jobs) }
}

function saidByJob(update: FrozenUpdate, jobs: ReadonlyMap<string, string>): FrozenUpdate {
  return { ...update, by: jobOf({ jobTitle: update.jobTitle ?? jobs.get(update.by) ?? '' }) }
}

function byJob(person: FrozenPerson): FrozenPerson {
  return { name: jobOf(person), jobTitle: '' }
}
