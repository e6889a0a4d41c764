import type { CalendarDate } from '../lib/calendar-date.ts'
import { fullDate } from '../lib/date-words.ts'
import type { Covering, LetterKind, Letters } from './letter.ts'

/**
 * The subject says what, how many and when. `because` completes "You get this letter because ...", and `choice` leads to the page
 * where its reader chooses when letters come; null where nothing is to be chosen.
 */
export type Heading = Why & { choice: string | null }

type Why = { subject: string; because: string }
type Headings = { [Kind in LetterKind]: (facts: Letters[Kind]) => Why }

/** Every kind has its heading: the compiler misses those it lacks. */
const HEADINGS: Headings = {
  day: ({ subject }) => ({ subject, because: 'you own, direct or look after what is listed here, or stand in for whoever does' }),
  invitation: () => ({
    subject: 'Set your password for the improvement tracker',
    because: 'you were added to the people who use the improvement tracker',
  }),
  'password-link': () => ({
    subject: 'Choose a new password for the improvement tracker',
    because: 'a new password was asked for with your e-mail address',
  }),
  assigned: ({ actions, accountable = [] }) => ({
    subject: said([actions, `Assigned to you: ${withDue(actions)}`], [accountable, `You are accountable for: ${withDue(accountable)}`]),
    because: `a director made you ${parts(actions, accountable)} of what is listed here`,
  }),
  unassigned: ({ actions, accountable = [] }) => ({
    subject: said([actions, `No longer yours: ${counted(actions)}`], [accountable, `No longer accountable for: ${counted(accountable)}`]),
    because: `a director made somebody else ${parts(actions, accountable)} of what is listed here`,
  }),
  accountable: ({ actions }) => ({
    subject: `You are accountable for: ${withDue(actions)}`,
    because: `a director made you ${parts([], actions)} of what is listed here`,
  }),
  'not-accountable': ({ actions }) => ({
    subject: `No longer accountable for: ${counted(actions)}`,
    because: `a director made somebody else ${parts([], actions)} of what is listed here`,
  }),
  'duty-assigned': ({ duties }) => ({
    subject: `Assigned to you: ${duties.length === 1 ? '1 statutory duty' : `${duties.length} statutory duties`}${soonest(duties)}`,
    because: 'a director made you the owner of what is listed here',
  }),
  'duty-unassigned': ({ duties }) => ({
    subject: `No longer yours: ${duties.length === 1 ? '1 statutory duty' : `${duties.length} statutory duties`}`,
    because: 'a director made somebody else the owner of what is listed here',
  }),
  challenged: ({ updateOn }) => ({
    subject: `1 question to answer: your update of ${fullDate(updateOn)}`,
    because: 'a director asked about an update on an action that you own',
  }),
  'challenge-answered': ({ updateOn }) => ({
    subject: `1 answer: your question about the update of ${fullDate(updateOn)}`,
    because: 'you asked about an update, and it was answered',
  }),
  covering: ({ forName, firstOn, lastOn, isOver }) => ({
    subject: isOver ? `You no longer cover for ${forName}` : `You cover for ${forName}: ${fullDate(firstOn)} to ${fullDate(lastOn)}`,
    because: 'you were named as somebody’s cover',
  }),
  covered: ({ byName, firstOn, lastOn, isOver }) => ({
    subject: isOver ? `${byName} no longer covers for you` : `${byName} covers for you: ${fullDate(firstOn)} to ${fullDate(lastOn)}`,
    because: 'somebody arranged who looks after your work',
  }),
  'status-report-published': ({ title, asAt }) => ({
    subject: `Status report published: position as at ${fullDate(asAt)}`,
    because: `you may read the status reports on the improvement plan, and “${title}” is a new one`,
  }),
}

/** Who cannot sign in waits for these: they go on any day. */
export const AT_ANY_TIME: readonly LetterKind[] = ['invitation', 'password-link']

/** What administrators call each kind. */
export const KIND_WORDS: Record<LetterKind, string> = {
  day: 'Daily letter',
  invitation: 'Invitation',
  'password-link': 'New password',
  assigned: 'Assigned',
  unassigned: 'No longer theirs',
  accountable: 'Accountable director',
  'not-accountable': 'No longer accountable',
  'duty-assigned': 'Duty assigned',
  'duty-unassigned': 'Duty no longer theirs',
  challenged: 'Question about an update',
  'challenge-answered': 'Question answered',
  covering: 'Covering for somebody',
  covered: 'Covered by somebody',
  'status-report-published': 'Status report published',
}

export function kindNamed(name: unknown): LetterKind | null {
  return typeof name === 'string' && Object.hasOwn(KIND_WORDS, name) ? (name as LetterKind) : null
}

export function headingOf(kind: LetterKind, facts: Letters[LetterKind]): Heading {
  const heading = HEADINGS[kind] as (facts: Letters[LetterKind]) => Why
  return { ...asRead(kind, facts, heading(facts)), choice: choiceOf(kind) }
}

/** A copy says first whom it is about: what it goes on to say was written to them. */
function asRead(kind: LetterKind, facts: Letters[LetterKind], { subject, because }: Why): Why {
  const [covered] = kind === 'day' ? [] : coveringIn(facts)
  return covered ? { subject: `For ${covered.name}: ${subject}`, because: `you cover for ${covered.name}` } : { subject, because }
}

/** Whom its reader covers for. */
export function coveringIn(facts: Letters[LetterKind]): Covering[] {
  return (facts as { covering?: Covering[] }).covering ?? []
}

/** Whether its reader may have it at another time. What is told at once always is. */
export function isMovable(kind: LetterKind): boolean {
  return kind === 'day'
}

function choiceOf(kind: LetterKind): string | null {
  if (AT_ANY_TIME.includes(kind)) return null
  if (isMovable(kind)) return 'To have your letter at another hour, or once a week what is not a statutory deadline'
  return 'This is always told at once. What else comes to you, and when'
}

/** Of what there is; the second goes on in small letters. */
function said(...told: [lines: readonly unknown[], words: string][]): string {
  const words = told.filter(([lines]) => lines.length > 0).map(([, each]) => each)
  return words.map((each, at) => (at === 0 ? each : `${each.charAt(0).toLowerCase()}${each.slice(1)}`)).join('; ')
}

function parts(owned: readonly unknown[], accountable: readonly unknown[]): string {
  return [...(owned.length > 0 ? ['the owner'] : []), ...(accountable.length > 0 ? ['the accountable director'] : [])].join(' or ')
}

function withDue(actions: readonly { dueOn: CalendarDate }[]): string {
  return `${counted(actions)}, ${firstDue(actions)}`
}

function counted(actions: readonly unknown[]): string {
  return actions.length === 1 ? '1 action' : `${actions.length} actions`
}

/** Some have no date that is known. */
function soonest(duties: readonly { dueOn: CalendarDate | null }[]): string {
  const dated = duties.flatMap(({ dueOn }) => (dueOn ? [{ dueOn }] : []))
  return dated.length === duties.length ? `, ${firstDue(dated)}` : ''
}

function firstDue(actions: readonly { dueOn: CalendarDate }[]): string {
  const [first] = actions.map(({ dueOn }) => dueOn).toSorted()
  return first ? `${actions.length === 1 ? 'due' : 'the first due'} ${fullDate(first)}` : ''
}
