import { fullDate } from '../lib/date-words.ts'
import type { Change, HistoryEvent } from './event.ts'

type Sentences = { [Kind in HistoryEvent['kind']]: (event: Extract<HistoryEvent, { kind: Kind }>) => string }

const SENTENCES: Sentences = {
  'person added': ({ name, roles }) => `added ${name} as ${roles.join(' and ') || 'a person without a role'}`,
  'person changed': ({ changes }) => `changed ${listed(changes)}`,
  'first administrator made': () => 'became the first administrator',
  'password link sent': () => 'sent a link to set a password',
  'password set': () => 'set a password',
  'signed in': () => 'signed in',
  'signed out everywhere': () => 'signed out everywhere',
  'settings changed': ({ changes }) => `changed ${listed(changes)}`,
  'inspection recorded': ({ authority, receivedOn, recommendations }) =>
    `recorded the inspection of ${authority}, received ${fullDate(receivedOn)}, with ${recommendations} ${recommendations === 1 ? 'recommendation' : 'recommendations'}`,
  'inspection changed': ({ changes }) => `changed ${listed(changes)}`,
  'duties changed': ({ added, dropped, because }) =>
    `${[...added.map((duty) => `added the duty “${duty}”`), ...dropped.map((duty) => `dropped the duty “${duty}”`)].join(' and ')}: ${because}`,
  'recommendation changed': ({ number, changes }) => `changed recommendation ${number}: ${listed(changes)}`,
  'deadline moved': ({ duty, from, to, because }) => `moved “${duty}” from ${fullDate(from)} to ${fullDate(to)}: ${because}`,
  'meetings added': ({ body, on }) => `added the meetings of ${body} on ${on.map(fullDate).join('; ')}`,
  'meeting removed': ({ body, on }) => `removed the meeting of ${body} on ${fullDate(on)}`,
  'lead times changed': ({ changes }) => `changed ${listed(changes)}`,
  'action added': ({ what, owner, dueOn }) => `added “${what}”, owned by ${owner}, due ${fullDate(dueOn)}`,
  'action changed': ({ changes }) => `changed ${listed(changes)}`,
  'action withdrawn': ({ because }) => `withdrew this action: ${because}`,
  'update given': ({ forName, ownRating, nothingChanged }) =>
    `${nothingChanged ? 'said nothing has changed' : 'gave an update'}${forName ? ` for ${forName}` : ''}: ${ownRating}`,
  'status report drafted': ({ title }) => `drafted “${title}”`,
  'status report changed': ({ changes }) => `changed ${listed(changes)}`,
  'status report published': ({ title }) => `published “${title}”`,
  'letter tried again': () => 'asked for this letter to be tried again',
}

/** What was done, to follow the name of whoever did it. */
export function sentence(event: HistoryEvent): string {
  const words = SENTENCES[event.kind] as (event: HistoryEvent) => string
  return words(event)
}

function listed(changes: Change[]): string {
  return changes.map(({ field, from, to }) => `${field} from “${from}” to “${to}”`).join('; ')
}
