import type { Database } from '../../db/tables.ts'
import { asShort, instantOf, isWorked, MAIL_OFF, ROUNDS } from './calendar.ts'
import { FREE_TEXT } from './deeds.ts'
import { expectedLetters, type Told } from './expected.ts'
import { HAPPENINGS } from './happenings.ts'
import { momentsOfOthers } from './others.ts'
import { HANDED_OVER, isPlain, updatesExpectedOfOthers } from './others-expected.ts'
import { EVERYBODY, TEN } from './people.ts'
import type { Arrived } from './post-office.ts'
import { addressesIn, codesIn, datesIn, factsIn, kindOf, nameOf, plainOf, toldBy } from './reading.ts'
import { liveTheYear, LEAVERS } from './year.ts'

const LONGEST_MS = 10 * 60_000
const HOUR_MS = 60 * 60_000

/** Told the moment it happens; everything else is the one letter of the day. */
const AT_ONCE = ['assigned', 'taken', 'question', 'answered', 'report', 'covering', 'covered', 'invitation', 'password']
/** What goes on any day, whether anybody works or not. */
const ALWAYS = ['invitation', 'password']
/** These tell of a person or a link, of no action, duty or report. */
const WITHOUT_FACTS = [...ALWAYS, 'covering', 'covered']

let letters: (Arrived & { told: Told })[] = []
let db: Database
let problems: string[] = []

beforeAll(async () => {
  const began = performance.now()
  const year = await liveTheYear()
  db = year.db
  problems = year.problems
  letters = year.arrived.map((letter) => ({ ...letter, told: toldBy(letter) }))
  const kinds = Map.groupBy(letters, ({ told }) => told.kind)
  const counts = [...kinds].map(([kind, each]) => `${each.length} ${kind}`).toSorted()
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `A year of ${EVERYBODY.length} people: ${letters.length} letters (${counts.join(', ')}), ` +
      `${expectedLetters().length} of them to the ten of the table; the clock stopped ${year.looks} times; ${seconds} seconds.`,
  )
}, LONGEST_MS)

afterAll(() => db.destroy())

test('the council has sixty people and two hundred actions', async () => {
  expect(await db.selectFrom('people').select('id').execute()).toHaveLength(60)
  expect(await db.selectFrom('actions').select('id').execute()).toHaveLength(200)
})

test.each(TEN)('$name gets exactly the letters of the table written by hand', ({ name }) => {
  const got = letters.filter(({ told }) => told.to === name).map(({ at, told }) => inWords({ ...told, when: asWritten(at, told.when) }))
  expect(got).toEqual(
    expectedLetters()
      .filter(({ to }) => to === name)
      .map(inWords),
  )
})

test('the others hear of each update that is due or was missed on the days of the plain rule, and on no other', () => {
  const expected = updatesExpectedOfOthers()
  expect(expected.length).toBeGreaterThan(1000)
  const got = letters.flatMap(({ told: { to, when, says } }) =>
    says.flatMap((fact) => (isPlain(to) ? updateIn(fact, `${to} on ${when.slice(0, 10)}`) : [])),
  )
  expect(difference(got, expected)).toEqual({ missing: [], extra: [] })
})

test('nobody gets two letters in one day beyond those told at once', () => {
  const daily = letters.filter(({ told }) => !AT_ONCE.includes(told.kind)).map(({ told }) => `${told.to} on ${told.when.slice(0, 10)}`)
  expect(daily.filter((each, at) => daily.indexOf(each) !== at)).toEqual([])
})

test('no letter says nothing', () => {
  expect(wordsOf(letters.filter(({ subject, text, html }) => !subject || !text.trim() || !html.trim()))).toEqual([])
  expect(wordsOf(letters.filter(({ told }) => told.says.length === 0 && !WITHOUT_FACTS.includes(told.kind)))).toEqual([])
})

test('nothing but an invitation or a password comes on a day nobody works', () => {
  const others = letters.filter(({ told }) => !ALWAYS.includes(told.kind))
  expect(wordsOf(others.filter(({ told }) => !isWorked(dayOfTold(told))))).toEqual([])
})

test('whoever has left hears nothing more', () => {
  for (const { name, at } of LEAVERS) {
    const theirs = letters.filter((letter) => letter.told.to === name)
    expect(theirs.length).toBeGreaterThan(0)
    expect(wordsOf(theirs.filter((letter) => letter.at >= at))).toEqual([])
  }
})

test('nobody is told of an action that is withdrawn or complete', () => {
  const over = closings()
  expect(over.size).toBeGreaterThan(50)
  const late = letters.filter(({ at, text }) => codesIn(text).some((code) => at > (over.get(code) ?? at)))
  expect(wordsOf(late)).toEqual([])
})

test('each letter has a Message-ID of its own', () => {
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(letters.length)
})

test('the plain text and the HTML tell the same', () => {
  const differing = letters.filter(({ text, html }) => {
    return JSON.stringify(everythingIn(text)) !== JSON.stringify(everythingIn(plainOf(html)))
  })
  expect(wordsOf(differing)).toEqual([])
})

test('what people type about their work is in no letter', () => {
  expect(wordsOf(letters.filter(({ subject, text, html }) => `${subject}${text}${html}`.includes(FREE_TEXT)))).toEqual([])
})

test('every letter that counts as sent arrived, none was given up, and none still waits', async () => {
  const rows = await db.selectFrom('letters').select(['messageId', 'sentAt', 'gaveUpAt', 'supersededAt']).execute()
  const sent = new Set(rows.filter(({ sentAt }) => sentAt).map(({ messageId }) => localPart(messageId)))
  expect(sent.size).toBe(letters.length)
  expect(wordsOf(letters.filter(({ messageId }) => !sent.has(localPart(messageId))))).toEqual([])
  expect(rows.filter(({ gaveUpAt }) => gaveUpAt)).toEqual([])
  expect(rows.filter(({ sentAt, supersededAt }) => !sentAt && !supersededAt)).toEqual([])
})

test('nothing the programme does by itself failed in the whole year', () => expect(problems).toEqual([]))

/** 'Officer 7 on 2026-01-16: B6 by 2026-01-23', of those actions that stay with one owner. */
function updateIn(fact: string, toldOn: string): string[] {
  const [, day, code = ''] = /^(?:updates by|missed) (.*): (B\d+)$/.exec(fact) ?? []
  if (!day || HANDED_OVER.has(code)) return []
  const round = ROUNDS.find(({ closesOn }) => asShort(closesOn) === day)
  return [`${toldOn}: ${code} ${fact.startsWith('missed') ? 'missed' : `by ${round?.closesOn}`}`]
}

function difference(got: string[], expected: string[]) {
  return { missing: expected.filter((line) => !got.includes(line)), extra: got.filter((line) => !expected.includes(line)) }
}

function everythingIn(words: string) {
  // An action that is only named may be an item of a list in the one and stand in a sentence of the other.
  const facts = factsIn(words).filter((fact) => fact.includes(' '))
  return { facts, codes: codesIn(words), dates: datesIn(words), addresses: addressesIn(words) }
}

/** As a line of the table. A weekly letter is the letter of that day: on which days it comes is what makes it weekly. */
function inWords({ when, kind, says }: Told): string {
  return `${when} | ${kind === 'weekly' ? 'daily' : kind} | ${says.join('; ')}`
}

/** Within the hour in which the mail server is back the minute is not ours to say. */
function asWritten(at: Date, when: string): string {
  const since = at.getTime() - MAIL_OFF.to.getTime()
  return since >= 0 && since <= HOUR_MS ? `${when.slice(0, 10)} later` : when
}

function wordsOf(some: (Arrived & { told: Told })[]): string[] {
  return some.map(({ to, subject, told }) => `${nameOf(to)}, ${told.when}, ${kindOf({ subject })}: ${subject}: ${told.says.join('; ')}`)
}

/** Of a Message-ID, however much of it is kept. */
function localPart(messageId: string): string {
  return messageId.replace(/^</, '').replace(/@.*$/, '')
}

function dayOfTold({ when }: Told) {
  return when.slice(0, 10) as Parameters<typeof isWorked>[0]
}

/** When each action was over. */
function closings(): Map<string, Date> {
  const ofTen = HAPPENINGS.flatMap((each) =>
    each.does === 'withdraws' || each.does === 'signs off' ? [[each.action, instantOf(each.at)] as const] : [],
  )
  const ofOthers = momentsOfOthers().flatMap(({ does, action, at }) =>
    does === 'is withdrawn' || does === 'is signed off' ? [[action, at] as const] : [],
  )
  return new Map([...ofTen, ...ofOthers])
}
