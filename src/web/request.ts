import type { Person } from '../people/person.ts'

declare global {
  namespace Express {
    // Passport calls whoever has signed in a user; to us that is a person.
    interface User extends Person {}

    interface Request {
      /** Whoever has signed in. Only the public pages are served without one. */
      person: Person
      /** A file sent with the form, or why it was not taken. */
      upload: Upload | null
    }
  }
}

export type Upload = { ok: true; name: string; bytes: Uint8Array } | { ok: false; problem: 'too big' | 'empty' }
