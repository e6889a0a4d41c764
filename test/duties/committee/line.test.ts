import type { LeadTimes } from '../../../src/deadlines/plan-back.ts'
import { committeeLine } from '../../../src/duties/committee/line.ts'
import { committeePlan } from '../../../src/duties/committee/plan.ts'
import { addDays } from '../../../src/lib/calendar-date.ts'
import { bankHolidays } from '../../support/bank-holidays.ts'
import { day } from '../../support/world.ts'

const leadTimes: LeadTimes = {
  draft: { length: 10, dayKind: 'working' },
  clearance: { length: 10, dayKind: 'working' },
  notice: { length: 28, dayKind: 'calendar' },
  agenda: { length: 5, dayKind: 'working' },
  callIn: { length: 7, dayKind: 'working' },
}

// As the drawing's letters are set: none is wider on the average of a name.
const WIDEST_LETTER = 8.5

function namesOverlap(months: { x: number; name: string }[]): boolean {
  return months.some(({ x, name }, at) => x + 6 + name.length * WIDEST_LETTER > (months[at + 1]?.x ?? Number.POSITIVE_INFINITY))
}

const lineOn = (today: string, meetsOn = '2014-05-08') => {
  const meetings = [{ id: 1, body: 'Cabinet', meetsOn: day(meetsOn) }]
  const question = { dueOn: day('2014-05-23'), today: day(today), leadTimes }
  return committeeLine(committeePlan({ duty: { id: 2, name: 'Publish the statement' }, meetings }, question, bankHolidays))
}

test('the days stand on the line in their order and in proportion', () => {
  const line = lineOn('2014-03-14')
  expect(line?.marks.map(({ label }) => label.words)).toEqual([
    '14 March: today',
    '28 March: start the draft',
    '9 April: notice published',
    '11 April: draft ready',
    '29 April: agenda published',
    '8 May: the meeting',
    '19 May: call-in ends',
    '20 May: council can act',
    '23 May: the deadline',
  ])
  const [today = 0, draft = 0, deadline = 0] = [0, 1, 8].map((at) => line?.marks[at]?.x ?? 0)
  // 14 days of 70 are a fifth of the way.
  expect((draft - today) / (deadline - today)).toBeCloseTo(0.2, 2)
  expect(line?.months.map(({ name }) => name)).toEqual(['March 2014', 'April 2014', 'May 2014'])
})

test('each stem ends above the words to its left, and all words stand inside the drawing', () => {
  const line = lineOn('2014-04-14')
  const heights = line?.marks.map(({ label }) => label.y) ?? []
  expect(heights).toEqual(heights.toSorted((one, other) => other - one))
  expect(new Set(heights).size).toBe(9)
  for (const { x, label } of line?.marks ?? []) {
    expect(x + 12 + label.words.length * 9).toBeLessThanOrEqual(line?.width ?? 0)
    expect(label.y).toBeLessThan(line?.height ?? 0)
  }
})

test('early or late in a month, wherever the line begins, no month’s name runs into the next', () => {
  const days = Array.from({ length: 84 }, (_none, at) => addDays(day('2013-08-01'), 3 * at))
  const monthsOn = new Map(days.map((today) => [today, lineOn(today)?.months ?? []]))
  expect(days.filter((today) => monthsOn.get(today)?.length === 0)).toEqual([])
  expect(days.filter((today) => namesOverlap(monthsOn.get(today) ?? []))).toEqual([])
})

test('a day that has passed is drawn open and said to have passed', () => {
  const marks = lineOn('2014-04-10')?.marks.slice(0, 3)
  expect(marks?.map(({ shape, label }) => [shape, label.words])).toEqual([
    ['passed', '28 March: start the draft (has passed)'],
    ['passed', '9 April: notice published (has passed)'],
    ['today', '10 April: today'],
  ])
})

test('without a meeting to work to nothing is drawn', () => {
  expect(lineOn('2014-03-14', '2014-05-15')).toBeNull()
})
