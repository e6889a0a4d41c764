import type { Subject } from '../history/event.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'

/** Every kind of letter and the facts its words are made of. Each feature adds its own. */
// oxlint-disable-next-line typescript/no-empty-interface, typescript/no-empty-object-type
export interface Letters {}

export type LetterKind = keyof Letters

/** Whom its reader covers for, until the end of this day: a letter with such lines tells of another's work. */
export type Covering = { name: string; until: CalendarDate }

/** Each warning in a letter: its key names the warning, not the day, so that a person is given it once. */
export type Warning = { key: string; about: Subject; aboutId: number }

export type NewLetter<Kind extends LetterKind> = {
  /** Names what is told, not when: a letter queued twice under one key is sent once. */
  key: string
  personId: number
  kind: Kind
  facts: Letters[Kind]
  /** What the words must carry but nobody may read here: the token of a single-use link. Forgotten once sent. */
  secret?: string
  /** When that link works no longer, and the letter is not worth sending. An instant, as it is kept. */
  expiresAt?: string
  warnings: Warning[]
  tryAfter: Date
  /** Whose deed it tells of, where somebody's: they get no copy of it, whomever they cover for. */
  byId?: number | null
  /** The letter that this is a copy of, for whoever covers for its reader. */
  copyOf?: number
}
