import type { Meaning } from '../deadlines/place.ts'
import type { InWords } from '../history/change.ts'

/** Each is what a place of the law's list may mean. */
export const ADDRESSEE_KINDS = ['partner', 'newspaper', 'radio station'] as const satisfies Meaning[]

export type AddresseeKind = (typeof ADDRESSEE_KINDS)[number]

/** Somebody the council sends the inspectors' report to. `contact` is how: an e-mail or a postal address. */
export type AddresseeDraft = { kind: AddresseeKind; name: string; contact: string }

export type Addressee = AddresseeDraft & { id: number; version: number }

export function addresseeInWords({ kind, name, contact }: AddresseeDraft): InWords {
  return [
    ['name', name, 'name'],
    ['kind', kind, 'kind'],
    ['how to reach them', contact || 'not given', 'contact'],
  ]
}
