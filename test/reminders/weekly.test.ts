import { WEEKDAYS } from '../../src/people/preferences/preferences.ts'
import { lastWeeklyDay } from '../../src/reminders/weekly.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { day, people } from '../support/world.ts'
import { action, duty, everyDay, factsWith, rounds } from './plan-facts.ts'
import { heardBy, weekly } from './preferred.ts'

const mo = (chosen = weekly) => new Map([[people.mo.id, chosen]])
const dina = (chosen = weekly) => new Map([[people.dina.id, chosen]])

test.each([
  ['2026-03-11', 'Monday', '2026-03-09', 'two days ago'],
  ['2026-03-09', 'Monday', '2026-03-09', 'today'],
  ['2026-03-09', 'Tuesday', '2026-03-03', 'last week, as this week’s is to come'],
  ['2026-03-15', 'Friday', '2026-03-13', 'on a Sunday, the Friday before'],
  ['2026-04-07', 'Monday', '2026-04-07', 'after Easter Monday, the Tuesday'],
  ['2026-04-02', 'Friday', '2026-04-02', 'before Good Friday, the Thursday'],
  ['2026-04-03', 'Friday', '2026-04-02', 'on Good Friday, the Thursday before'],
  ['2026-12-29', 'Monday', '2026-12-29', 'after the Monday in lieu of Boxing Day, the Tuesday'],
] as const)('on %s the last weekly letter of %ss was due on %s: %s', (today, weekday, expected, _why) => {
  expect(lastWeeklyDay(day(today), { weekday }, bankHolidays)).toBe(expected)
})

test.each(WEEKDAYS)('a %s comes once in each week of a year, on a day that is worked', (weekday) => {
  const days = everyDay('2026-01-05', '2027-01-03').filter((date) => lastWeeklyDay(day(date), { weekday }, bankHolidays) === date)
  expect(days).toHaveLength(52)
  const weeks = new Set(days.map((date) => Math.floor((Date.parse(date) - Date.parse('2026-01-05')) / (7 * 24 * 60 * 60 * 1000))))
  expect(weeks.size).toBe(52)
})

test('an owner who reads on Fridays hears on Fridays, and only the newest of what came up', () => {
  const facts = factsWith({ actions: [{ ...action, dueOn: day('2026-03-19') }], preferences: mo() })
  expect(heardBy(people.mo.id, everyDay('2026-03-02', '2026-03-31'), facts)).toEqual([
    '2026-03-06: action/1/2026-03-19/10',
    '2026-03-13: action/1/2026-03-19/5',
    '2026-03-20: action/1/2026-03-19/late',
  ])
})

test('what was not moved still comes on the day, with what was in one letter on theirs', () => {
  const facts = factsWith({
    actions: [{ ...action, dueOn: day('2026-03-19') }],
    rounds,
    preferences: mo({ ...weekly, weekly: ['actions'] }),
  })
  expect(heardBy(people.mo.id, everyDay('2026-03-02', '2026-03-13'), facts).filter((line) => !line.endsWith('missed'))).toEqual([
    '2026-03-02: update/1/2026-03-06/opens',
    '2026-03-04: update/1/2026-03-06/2',
    '2026-03-06: action/1/2026-03-19/10',
    '2026-03-13: action/1/2026-03-19/5',
    '2026-03-13: update/1/2026-03-20/opens',
  ])
})

test('a statutory deadline cannot be put off: it comes daily, whatever was chosen', () => {
  const days = everyDay('2026-03-02', '2026-03-20')
  const [facts, other] = [{ duties: [duty], preferences: dina() }, { duties: [duty] }].map(factsWith)
  expect(heardBy(people.dina.id, days, facts ?? factsWith({}))).toEqual(heardBy(people.dina.id, days, other ?? factsWith({})))
  expect(heardBy(people.dina.id, days, facts ?? factsWith({}))).toHaveLength(8)
})

test('a director who reads on Fridays, as rounds open, is told of missed updates all the same', () => {
  const facts = factsWith({ actions: [action], rounds, preferences: dina() })
  const said = heardBy(people.dina.id, everyDay('2026-02-21', '2026-03-13'), facts)
  expect(said).toContain('2026-03-13: update/1/2026-03-06/missed')
})

test('when their day was missed they hear on the next day that letters are planned, and then on their day again', () => {
  const facts = factsWith({ actions: [{ ...action, dueOn: day('2026-03-19') }], preferences: mo() })
  expect(heardBy(people.mo.id, ['2026-02-27', '2026-03-05', '2026-03-09', '2026-03-12', '2026-03-13'], facts)).toEqual([
    '2026-03-09: action/1/2026-03-19/10',
    '2026-03-13: action/1/2026-03-19/5',
  ])
})
