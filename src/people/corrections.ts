import type { Change } from '../history/event.ts'
import type { PersonDraft } from './person.ts'

/** What two versions of a person differ in, in the words of the form. */
export function corrections(before: PersonDraft, after: PersonDraft): Change[] {
  const [from, to] = [inWords(before), inWords(after)]
  return from.flatMap(([field, was], at) => {
    const is = to[at]?.[1] ?? ''
    return was === is ? [] : [{ field, from: was, to: is }]
  })
}

function inWords({ name, email, jobTitle, roles }: PersonDraft): [string, string][] {
  return [
    ['name', name],
    ['e-mail address', email],
    ['job title', jobTitle || 'not given'],
    ['roles', roles.toSorted().join(', ') || 'none'],
  ]
}
