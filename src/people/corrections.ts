import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import type { PersonDraft } from './person.ts'

/** What two versions of a person differ in, in the words of the form. */
export function corrections(before: PersonDraft, after: PersonDraft): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

export function inWords({ name, email, jobTitle, roles }: PersonDraft): InWords {
  return [
    ['name', name, 'name'],
    ['e-mail address', email, 'email'],
    ['job title', jobTitle || 'not given', 'jobTitle'],
    ['roles', roles.toSorted().join(', ') || 'none', 'roles'],
  ]
}
