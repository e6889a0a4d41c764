import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { aPlan } from './plan.ts'
import { people } from './world.ts'

/** The cast and the small plan in a file, as another process finds it. */
export async function aFile(): Promise<{ folder: string; file: string; db: Database }> {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-test-'))
  const file = join(folder, 'tracker.db')
  const db = await openDatabase(file)
  for (const { id, name, email, roles } of Object.values(people)) {
    await db.insertInto('people').values({ id, name, email, passwordHash: null }).execute()
    await db
      .insertInto('personRoles')
      .values(roles.map((role) => ({ personId: id, role })))
      .execute()
  }
  await aPlan(db)
  return { folder, file, db }
}
