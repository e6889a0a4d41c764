import type { NewLetter } from '../mail/letter.ts'

/** `expiresAt` is an instant, for the words to say until when the link works. */
export type LinkFacts = { expiresAt: string }

export type LinkKind = 'invitation' | 'password-link'

type Link = { id: number; personId: number; kind: LinkKind; token: string; expiresAt: string; at: Date }

/** Each link has its own letter, sent at once. The words carry the token; nothing that can be read here does. */
export function linkLetter({ id, personId, kind, token, expiresAt, at }: Link): NewLetter<LinkKind> {
  return { key: `${kind} ${id}`, personId, kind, facts: { expiresAt }, secret: token, warnings: [], tryAfter: at }
}

declare module '../mail/letter.ts' {
  interface Letters {
    invitation: LinkFacts
    'password-link': LinkFacts
  }
}
