import type { Told } from './expected.ts'
import type { Arrived } from './post-office.ts'
import { emailOf, EVERYBODY } from './people.ts'
import { asLondon } from './calendar.ts'

/** By the beginning of its subject. What is none of these is the letter of the day. */
const KINDS: [subject: RegExp, kind: string][] = [
  [/^Assigned to you/, 'assigned'],
  [/^No longer yours/, 'taken'],
  [/^You are accountable for/, 'accountable'],
  [/^No longer accountable for/, 'accountable no more'],
  [/question to answer: your update/, 'question'],
  [/^1 answer/, 'answered'],
  [/^Status report published/, 'report'],
  [/^Set your password/, 'invitation'],
  [/^Choose a new password/, 'password'],
  [/^You (no longer )?cover for/, 'covering'],
  [/ (no longer )?covers for you/, 'covered'],
]

const DUTIES: [name: string, short: string][] = [
  ['Publish the inspection report', 'REPORT'],
  ['Publish the written statement of action and the period for each action', 'STATEMENT'],
  ['Send the written statement of proposed action', 'JOINT'],
  ['Send the draft action plan', 'DRAFT'],
]

/** How a letter begins a line that is about one thing. */
const ITEM = /^- /

/** What a person takes from a letter: who, when, what kind, and each fact in it once. */
export function toldBy(letter: Arrived): Told {
  const { day, time } = asLondon(letter.at)
  const kind = kindOf(letter)
  return { to: nameOf(letter.to), when: `${day} ${time}`, kind, says: factsIn(letter.text) }
}

export function kindOf({ subject }: Pick<Arrived, 'subject'>): string {
  // A copy for whoever covers says first for whom it is.
  const said = subject.replace(/^For [^:]+: /, '')
  return KINDS.find(([begins]) => begins.test(said))?.[1] ?? 'daily'
}

export function nameOf(address: string): string {
  return EVERYBODY.find(({ name }) => emailOf(name) === address)?.name ?? address
}

/** The HTML as the plain text would have it: headings in capitals, items with a dash. */
export function plainOf(html: string): string {
  return html
    .replaceAll(/<head>.*?<\/head>/gs, '')
    .replaceAll(/<h2[^>]*>(.*?)<\/h2>/gs, (_, words: string) => `\n${words.toUpperCase()}\n`)
    .replaceAll(/<li[^>]*>/g, '\n- ')
    .replaceAll(/<\/?(p|ul|tr|td|table|div)\b[^>]*>/g, '\n')
    .replaceAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2 ( $1 )')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
}

/** Every fact in the words of a letter, in no order; the addresses it leads to are not among them. */
export function factsIn(words: string): string[] {
  const said = new Set<string>()
  const asAt = /position as at ([^.]*)\./.exec(words)?.[1]
  if (asAt) said.add(`as at ${dateIn(asAt)}`)
  let heading = ''
  for (const line of words.split('\n').map((each) => each.trim())) {
    if (/^[A-Z][A-Z0-9 ,’]+$/.test(line)) heading = line
    if (ITEM.test(line)) said.add(factIn(line, heading))
  }
  return [...said].toSorted()
}

/** Whatever stands in it anywhere, each once: actions, days in full, and where it leads. */
export function codesIn(words: string): string[] {
  return eachOf(words, /\b[A-Z]\d{1,3}(?= does what was promised)/g)
}

export function datesIn(words: string): string[] {
  return eachOf(words.toLowerCase(), /\d{1,2} [a-z]+ \d{4}/g)
}

export function addressesIn(words: string): string[] {
  return eachOf(words, /http:\/\/[\w./#-]*[\w-]/g)
}

function eachOf(words: string, what: RegExp): string[] {
  return [...new Set(words.match(what))].toSorted()
}

function factIn(line: string, heading: string): string {
  const thing = /([A-Z]\d{1,3}) does what was promised/.exec(line)?.[1] ?? DUTIES.find(([name]) => line.startsWith(`- ${name}`))?.[1]
  if (!thing) return line
  if (heading.startsWith('UPDATES DUE')) return `updates by ${dateIn(heading)}: ${thing}`
  if (heading.startsWith('UPDATES MISSED')) return `missed ${dateIn(heading)}: ${thing}`
  if (line.startsWith('- A question asked on')) return `question ${thing}`
  const due = /: due (.*)$/.exec(line)?.[1]
  return due ? `${thing} ${/\blate\b/.test(due) ? 'late since' : 'due'} ${dateIn(due)}` : thing
}

/** 'Friday 10 April 2026' or in capitals becomes '10 Apr'. */
function dateIn(words: string): string {
  const [, day, month = ''] = /(?:^|[^\d])(\d{1,2}) ([A-Za-z]{3})[a-z]* \d{4}/i.exec(words) ?? []
  return `${day} ${month.charAt(0).toUpperCase()}${month.slice(1, 3).toLowerCase()}`
}
