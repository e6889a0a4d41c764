import type { Database } from '../../db/tables.ts'
import { aCouncil } from './world.ts'

/** The council of the tests, and how often its database has been asked or told something since `asked` was last called. */
export async function aCountedCouncil(): Promise<{ db: Database; asked: () => number }> {
  let asked = 0
  const transformQuery: Plugin['transformQuery'] = ({ node }) => {
    asked += 1
    return node
  }
  const db = (await aCouncil()).withPlugin({ transformQuery, transformResult: async ({ result }) => result })
  return {
    db,
    asked: () => {
      const sinceThen = asked
      asked = 0
      return sinceThen
    },
  }
}

type Plugin = Parameters<Database['withPlugin']>[0]
