import type { Role } from '../../src/people/person.ts'

/** `name` is how the year and the table call somebody. Cora is not there yet: she is invited in March. */
export type Somebody = { name: string; role: Role }

export const TEN: Somebody[] = [
  { name: 'Dora', role: 'director' },
  { name: 'Edwin', role: 'director' },
  { name: 'Ada', role: 'administrator' },
  { name: 'Cora', role: 'cabinet member' },
  { name: 'Mo', role: 'manager' },
  { name: 'Nina', role: 'manager' },
  { name: 'Olu', role: 'manager' },
  { name: 'Pia', role: 'manager' },
  { name: 'Quentin', role: 'manager' },
  { name: 'Rosa', role: 'manager' },
]

/** The weight of a whole council: 'Officer 1' to 'Officer 45' manage. */
export const OFFICERS = 45

export const OTHERS: Somebody[] = [
  { name: 'Frank', role: 'director' },
  { name: 'Gita', role: 'director' },
  { name: 'Ben', role: 'administrator' },
  { name: 'Kit', role: 'cabinet member' },
  { name: 'Lou', role: 'cabinet member' },
  ...Array.from({ length: OFFICERS }, (_, at) => ({ name: `Officer ${at + 1}`, role: 'manager' as const })),
]

export const EVERYBODY = [...TEN, ...OTHERS]

export function emailOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '.')}@fernhill.example`
}
