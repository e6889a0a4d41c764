import type { FrozenAction, FrozenPerson, Position } from '../positions/position.ts'

const WITHOUT_A_TITLE = 'An officer of the council'

/** The same position with people's jobs in the place of their names. */
export function withoutNames(position: Position): Position {
  const jobs = new Map(
    position.actions.flatMap(({ owner, accountable }) => [owner, accountable]).map(({ name, jobTitle }) => [name, jobTitle]),
  )
  return { ...position, actions: position.actions.map((action) => nameless(action, jobs)) }
}

function nameless(action: FrozenAction, jobs: ReadonlyMap<string, string>): FrozenAction {
  const { owner, accountable, lastUpdate } = action
  return {
    ...action,
    owner: byJob(owner),
    accountable: byJob(accountable),
    lastUpdate: lastUpdate && { ...lastUpdate, by: jobs.get(lastUpdate.by) || WITHOUT_A_TITLE },
  }
}

function byJob({ jobTitle }: FrozenPerson): FrozenPerson {
  return { name: jobTitle || WITHOUT_A_TITLE, jobTitle: '' }
}
