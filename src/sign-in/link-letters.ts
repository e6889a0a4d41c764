import type { NewLetter } from '../mail/letter.ts'

/** `expiresAt` is an instant, for the words to say until when the link works. */
export type LinkFacts = { expiresAt: string }

export type LinkKind = 'invitation' | 'password-link'

type Link = { personId: number; kind: LinkKind; token: string; tokenHash: string; expiresAt: string; at: Date }

/**
 * Each link has its own letter, sent at once. The words carry the token; nothing that can be read here does.
 * Its key is the hash of its token: links are forgotten, and their ids are given out again.
 */
export function linkLetter({ personId, kind, token, tokenHash, expiresAt, at }: Link): NewLetter<LinkKind> {
  return { key: `${kind} ${tokenHash}`, personId, kind, facts: { expiresAt }, secret: token, expiresAt, warnings: [], tryAfter: at }
}

declare module '../mail/letter.ts' {
  interface Letters {
    invitation: LinkFacts
    'password-link': LinkFacts
  }
}
