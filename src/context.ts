import type { Logger } from 'pino'
import type { Database } from '../db/tables.ts'
import type { Config } from './config.ts'
import type { Files } from './lib/files.ts'
import type { Clock } from './lib/clock.ts'
import type { Post } from './mail/post.ts'

/** What a feature is handed. */
export type Context = { db: Database; clock: Clock; post: Post; config: Config; log: Logger; files: Files }
