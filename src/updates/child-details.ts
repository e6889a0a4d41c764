import { type CalendarDate, yearOf } from '../lib/calendar-date.ts'
import type { UpdateDraft } from './update.ts'

export type ChildDetail = 'a child’s name with a date of birth' | 'an NHS number' | 'a case number'

const MONTH = '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]*'
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?[\\s/.-]+(?:\\d{1,2}|${MONTH})[\\s/.,-]+(\\d{4}|\\d{2})(?!\\d)|(\\d{4})-\\d\\d-\\d\\d)`
const NUMBER = '(?:\\s*(?:no|number|num|ref|reference|id)\\b\\.?)'

const BORN = new RegExp(`\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|born)[\\s:,(–-]*(?:(?:is|was|on)\\s+)?${DATE}`, 'iu')
const NAME_AND_DATE = new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}’'-]+\\s+(\\p{Lu}[\\p{L}’'-]*)\\.?\\s*[,(]\\s*${DATE}`, 'gu')
const TEN_DIGITS = /(NHS\W*(?:no|number|num)?\W*)?(?<![\d£.,/-])(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d)/giu
const CASE_NUMBERS = [
  new RegExp(`\\b(?:case|child|client|file|record|pupil)${NUMBER}[\\s:#-]*[a-z]{0,4}[/-]?\\d{3,}`, 'iu'),
  new RegExp(`\\b(?:case|mosaic|liquidlogic|lcs|carefirst|eclipse|ics)${NUMBER}?[\\s:#-]*[a-z]?\\d{5,}`, 'iu'),
  /\b[A-HJ-NP-RT-Z]\d{11}[A-Z\d]\b/u, // a unique pupil number
]
// A visit or a report two years old is as likely as a child's birthday; what happened last month is no birthday.
const YOUNGEST = 2
const OLDEST = 25
const NOT_SURNAMES =
  /^(?:act|board|committee|council|group|guidance|inspection|letter|ofsted|panel|plan|policy|regulations|report|review|services?|strategy|team|visit)$/i

/** An answer that looks as if it holds what could identify a child. */
export type Doubt = { field: 'changed' | 'difference' | 'inTheWay' | 'reason'; found: ChildDetail[] }

export function doubtsAbout({ nothingChanged, changed, difference, inTheWay }: UpdateDraft, today: CalendarDate): Doubt[] {
  const answers = { [nothingChanged ? 'reason' : 'changed']: changed, difference, inTheWay } as Record<Doubt['field'], string>
  const doubts = Object.entries(answers).map(([field, text]) => ({ field: field as Doubt['field'], found: childDetailsIn(text, today) }))
  return doubts.filter(({ found }) => found.length > 0)
}

/** What in this text looks as if it could identify a child. A guess that only ever warns. */
export function childDetailsIn(text: string, today: CalendarDate): ChildDetail[] {
  const found: ChildDetail[] = []
  if (BORN.test(text) || hasNameAndBirthday(text, yearOf(today))) found.push('a child’s name with a date of birth')
  if (hasNhsNumber(text)) found.push('an NHS number')
  if (CASE_NUMBERS.some((pattern) => pattern.test(text))) found.push('a case number')
  return found
}

function hasNameAndBirthday(text: string, thisYear: number): boolean {
  return [...text.matchAll(NAME_AND_DATE)].some(([, surname = '', year, isoYear]) => {
    const age = thisYear - fullYear(year ?? isoYear ?? '')
    return age >= YOUNGEST && age <= OLDEST && !NOT_SURNAMES.test(surname)
  })
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

/** Ten digits that say they are one, or whose last digit checks the nine before it. */
function hasNhsNumber(text: string): boolean {
  return [...text.matchAll(TEN_DIGITS)].some(([, label, ...groups]) => label !== undefined || checks(groups.slice(0, 3).join('')))
}

/** Modulus 11, as the NHS Data Dictionary has it. */
function checks(digits: string): boolean {
  const [check = 0, ...rest] = digits.split('').map(Number).toReversed()
  const sum = rest.reduce((total, digit, index) => total + digit * (index + 2), 0)
  return (11 - (sum % 11)) % 11 === check
}
