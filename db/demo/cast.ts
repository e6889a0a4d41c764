import type { PersonDraft } from '../../src/people/person.ts'

/** Nobody here exists; nor does Westmere. */
export const CAST = {
  tamsin: { name: 'Tamsin Achterberg', email: 'tamsin@westmere.example', jobTitle: 'Director of Children’s Services', roles: ['director'] },
  gareth: { name: 'Gareth Lindqvale', email: 'gareth@westmere.example', jobTitle: 'Assistant Director, Social Care', roles: ['director'] },
  rosalind: { name: 'Rosalind Mbekwe', email: 'rosalind@westmere.example', jobTitle: 'Head of the Front Door', roles: ['manager'] },
  owen: { name: 'Owen Castellane', email: 'owen@westmere.example', jobTitle: 'Head of Partnerships', roles: ['manager'] },
  halima: { name: 'Halima Thornquist', email: 'halima@westmere.example', jobTitle: 'Principal Social Worker', roles: ['manager'] },
  leonie: { name: 'Leonie Brackwater', email: 'leonie@westmere.example', jobTitle: 'Head of Quality', roles: ['manager'] },
  beatrix: {
    name: 'Beatrix Yarrowby',
    email: 'beatrix@westmere.example',
    jobTitle: 'Cabinet Member for Children',
    roles: ['cabinet member'],
  },
  ivo: { name: 'Ivo Pendrake', email: 'ivo@westmere.example', jobTitle: 'Performance and Systems Officer', roles: ['administrator'] },
} as const satisfies Record<string, PersonDraft>

export type Who = keyof typeof CAST

export const DEMO_PASSWORD = 'estuary-lantern-26'
