import type { InWords } from '../history/change.ts'

export const ADDRESSEE_KINDS = ['partner', 'newspaper', 'radio station'] as const

export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number]

/** Somebody the council sends the inspectors' report to. `contact` is how: an e-mail or a postal address. */
export type AddresseeDraft = { kind: AddresseeKind; name: string; contact: string }

export type Addressee = AddresseeDraft & { id: number; version: number }

const NAMED: Record<AddresseeKind, RegExp> = {
  partner: /\bpartners?\b/i,
  newspaper: /\bnewspapers?\b/i,
  'radio station': /\bradio\b/i,
}

/** Whom a place of the law's list means by a word like "each partner"; nobody, where it names its reader itself. */
export function kindMeantBy(place: string): AddresseeKind | null {
  return ADDRESSEE_KINDS.find((kind) => NAMED[kind].test(place)) ?? null
}

export function addresseeInWords({ kind, name, contact }: AddresseeDraft): InWords {
  return [
    ['name', name],
    ['kind', kind],
    ['how to reach them', contact || 'not given'],
  ]
}
