import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../db/open.ts'
import type { Database } from '../../db/tables.ts'
import { dataDirIn } from '../config.ts'
import { CannotTell } from '../lib/problems.ts'
import type { Call } from './command.ts'

/** The council's database, made if it is not there yet. */
export async function withDatabase<T>({ environment }: Call, work: (db: Database) => Promise<T>): Promise<T> {
  const dataDir = dataDirIn(environment)
  mkdirSync(dataDir, { recursive: true })
  return closing(await openDatabase(join(dataDir, 'tracker.db')), work)
}

/** Only to read: where there is no database yet, what ships with the product answers, and nothing is left behind. */
export async function withReference<T>({ environment }: Call, work: (db: Database) => Promise<T>): Promise<T> {
  const file = join(dataDirIn(environment), 'tracker.db')
  return closing(await openDatabase(existsSync(file) ? file : ':memory:'), work)
}

/** Only to read what a council has: without its database there is nothing to say. */
export async function withCouncil<T>({ environment }: Call, work: (db: Database) => Promise<T>): Promise<T> {
  const file = join(dataDirIn(environment), 'tracker.db')
  if (!existsSync(file)) throw new CannotTell(`There is no database at ${file}. Set DATA_DIR to the folder it is in.`)
  return closing(await openDatabase(file), work)
}

async function closing<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
