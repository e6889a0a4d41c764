import { dateOrNone, fullDate } from '../lib/date-words.ts'
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
  'person left': () => 'recorded that this person has left',
  'person came back': () => 'made this person active again',
  'cover named': ({ cover, firstOn, lastOn }) => `named ${cover} as cover from ${fullDate(firstOn)} to ${fullDate(lastOn)}`,
  'cover changed': ({ changes }) => `changed a cover: ${listed(changes)}`,
  'cover ended': ({ cover }) => `ended the cover by ${cover}`,
  'calendar address made': () => 'made a private calendar address',
  'calendar address stopped': () => 'stopped the private calendar address',
  'settings changed': ({ changes }) => `changed ${listed(changes)}`,
  'ladder changed': ({ changes }) => `changed ${listed(changes)}`,
  'preferences changed': ({ changes }) => `changed ${listed(changes)}`,
  'inspection recorded': ({ authority, receivedOn, recommendations }) =>
    `recorded the inspection of ${authority}, received ${fullDate(receivedOn)}, with ${recommendations} ${recommendations === 1 ? 'recommendation' : 'recommendations'}`,
  'inspection changed': ({ changes }) => `changed ${listed(changes)}`,
  'duties changed': ({ added, dropped, because }) =>
    `${[...added.map((duty) => `added the duty “${duty}”`), ...dropped.map((duty) => `dropped the duty “${duty}”`)].join(' and ')}: ${because}`,
  'inspection withdrawn': ({ because }) => `withdrew this inspection: ${because}`,
  'inspection brought back': ({ because }) => `brought back this inspection: ${because}`,
  'draft discarded': ({ what, begunBy, begunOn }) => `discarded the draft “${what}”, begun by ${begunBy} on ${fullDate(begunOn)}`,
  'draft taken up again': () => 'took up this draft again',
  'recommendation changed': ({ number, changes }) => `changed recommendation ${number}: ${listed(changes)}`,
  'same finding confirmed': ({ where, text }) => `confirmed the same finding in the ${where}: “${text}”`,
  'deadline moved': ({ duty, from, to, because }) => `moved “${duty}” from ${dateOrNone(from)} to ${dateOrNone(to)}: ${because}`,
  'duty added': ({ duty, because }) => `added the duty “${duty}”: ${because}`,
  'duty confirmed': ({ duty, owner, condition }) => `confirmed “${duty}”, owned by ${owner}${condition ? `: ${condition}` : ''}`,
  'duty given to': ({ from, to }) => `gave this duty to ${to}; it was ${from}’s`,
  'duty dropped': ({ duty, because }) => `dropped “${duty}”: ${because}`,
  'duty brought back': ({ duty, because }) => `brought back “${duty}”: ${because}`,
  'stated date changed': ({ from, to, governs, because }) =>
    `changed the date in the letter from ${dateOrNone(from)} to ${dateOrNone(to)}; ${governs ? 'the letter' : 'the rule'} governs${because ? `: ${because}` : ''}`,
  'checklist line done': ({ what, on, doneBy, evidence }) =>
    `recorded “${what}” as done on ${fullDate(on)} by ${doneBy}, shown by ${evidence}`,
  'checklist line taken back': ({ what, on, doneBy, evidence }) =>
    `took back “${what}”, recorded as done on ${fullDate(on)} by ${doneBy}, shown by ${evidence}`,
  'duty discharged': ({ duty, on, dueOn }) => `discharged “${duty}”, met on ${fullDate(on)}${dueOn ? `, due on ${fullDate(dueOn)}` : ''}`,
  'addressee added': ({ name, what }) => `added ${name} to the addressees as a ${what}`,
  'addressee changed': ({ name, changes }) => `changed ${name ?? 'an addressee'}: ${listed(changes)}`,
  'addressee removed': ({ name }) => `removed ${name} from the addressees`,
  'duty template added': ({ name }) => `added the duty template “${name}”`,
  'duty template changed': ({ changes }) => `changed ${listed(changes)}`,
  'bank holiday added': ({ day, title }) => `added the bank holiday ${fullDate(day)}, ${title}`,
  'bank holiday removed': ({ day, title }) => `removed the bank holiday ${fullDate(day)}, ${title}`,
  'bank holidays replaced': ({ added, removed }) =>
    `took over the government’s list${added.length ? `; added ${added.join(', ')}` : ''}${removed.length ? `; removed ${removed.join(', ')}` : ''}`,
  'meetings added': ({ body, on }) => `added the meetings of ${body} on ${on.map(fullDate).join('; ')}`,
  'meeting removed': ({ body, on }) => `removed the meeting of ${body} on ${fullDate(on)}`,
  'lead times changed': ({ changes }) => `changed ${listed(changes)}`,
  'action added': ({ what, owner, dueOn }) => `added “${what}”, owned by ${owner}, due ${fullDate(dueOn)}`,
  'action changed': ({ changes }) => `changed ${listed(changes)}`,
  'action withdrawn': ({ because }) => `withdrew this action: ${because}`,
  'update given': ({ forName, ownRating, nothingChanged }) =>
    `${nothingChanged ? 'said nothing has changed' : 'gave an update'}${forName ? ` for ${forName}` : ''}: ${ownRating}`,
  'update challenged': ({ updateOn, question }) => `asked about the update of ${fullDate(updateOn)}: “${question}”`,
  'challenge answered': ({ updateOn, forName, answer }) =>
    `answered${forName ? ` for ${forName}` : ''} the question about the update of ${fullDate(updateOn)}: “${answer}”`,
  'round closed': ({ closesOn, asked, missed }) => `closed the round to ${fullDate(closesOn)}: ${givenOf(asked, missed)}`,
  'statement drafted': ({ number, because }) => `began version ${number} of the statement${because ? `: ${because}` : ''}`,
  'statement changed': ({ changes }) => `changed ${listed(changes)}`,
  'statement kept': ({ number }) => `kept version ${number} of the statement as it was`,
  'statement consulted on': ({ name, role, on }) => `recorded that ${name}, ${role}, was consulted on ${fullDate(on)}`,
  'statement agreed': ({ number }) => `agreed version ${number} of the statement`,
  'statement published': ({ number }) => `published version ${number} of the statement`,
  'statement sent': ({ to, on }) => `recorded that the statement was sent to ${to} on ${fullDate(on)}`,
  'consultation withdrawn': ({ name, role, on, because }) =>
    `withdrew the record that ${name}, ${role}, was consulted on ${fullDate(on)}: ${because}`,
  'sending withdrawn': ({ to, on, because }) => `withdrew the record that the statement was sent to ${to} on ${fullDate(on)}: ${because}`,
  'status report drafted': ({ title }) => `drafted “${title}”`,
  'status report changed': ({ changes }) => `changed ${listed(changes)}`,
  'status report published': ({ title, isPublic }) => `published “${title}”${isPublic ? ' for everyone' : ''}`,
  'letter tried again': () => 'asked for this letter to be tried again',
}

/** What was done, to follow the name of whoever did it. */
export function sentence(event: HistoryEvent): string {
  const words = SENTENCES[event.kind] as (event: HistoryEvent) => string
  return words(event)
}

function givenOf(asked: number, missed: number): string {
  if (asked === 0) return 'no update was needed'
  return `${asked - missed} of ${asked} ${asked === 1 ? 'update' : 'updates'} given, ${missed} missed`
}

function listed(changes: Change[]): string {
  return changes.map(({ field, from, to }) => `${field} from “${from}” to “${to}”`).join('; ')
}
