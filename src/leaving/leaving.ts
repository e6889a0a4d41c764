import { type Cover, maySubstitute, type Surroundings } from '../people/cover/cover.ts'
import type { Person } from '../people/person.ts'
import { roleLeftToNobody } from '../people/policy.ts'

/** Why this person must stay, whatever they hold; null when they may go. `others` are those who would be left. */
export function whyMustStay(person: Person, others: readonly Person[]): string | null {
  const lacking = roleLeftToNobody(person, [], others)
  return lacking ? `${person.name} is the only ${lacking}: make another person ${ARTICLED[lacking]} first` : null
}

const ARTICLED = { administrator: 'an administrator', director: 'a director' }

/** Covers that would be by somebody who cannot stand in for whom they cover, when the people are those after and no longer those before. */
export function unfitCovers(covers: readonly Cover[], before: readonly Person[], after: readonly Person[]): Cover[] {
  return covers.filter((cover) => isFit(cover, before) && !isFit(cover, after))
}

function isFit({ personId, coverId }: Cover, people: readonly Person[]): boolean {
  const [person, cover] = [people.find(({ id }) => id === personId), people.find(({ id }) => id === coverId)]
  return person !== undefined && cover !== undefined && maySubstitute(cover, person)
}

/** A cover that whoever leaves gives to somebody, and what another must fit in with. */
export type CoverGiven = { cover: Cover; surroundings: Surroundings }

/** Who else could cover. */
export function substitutesFor({ surroundings: { person, people } }: CoverGiven): Person[] {
  return people.filter((candidate) => maySubstitute(candidate, person))
}

/** Its field in the form: cover-12. */
export function fieldOf({ cover }: CoverGiven): string {
  return `cover-${cover.id}`
}
