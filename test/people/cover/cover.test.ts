import { type Cover, coverMistakes, isOn, maySubstitute } from '../../../src/people/cover/cover.ts'
import type { Person } from '../../../src/people/person.ts'
import { day, people } from '../../support/world.ts'

const { dina, denis, mo, mina, cora, ada } = people
const MONDAY = day('2026-03-02')
const EVERYONE: Person[] = [dina, denis, mo, mina, cora, ada]

/** Mina covers for Mo next week; Denis is away from 23 to 27 March, covered by Dina. */
const NEXT_WEEK = aCover({ id: 1, personId: mo.id, coverId: mina.id, firstOn: day('2026-03-09'), lastOn: day('2026-03-13') })
const LATE_MARCH = aCover({ id: 2, personId: denis.id, coverId: dina.id, firstOn: day('2026-03-23'), lastOn: day('2026-03-27') })

const TOO_LONG = 'The last day must be within a year of the first day. If they will be away for longer, name a cover again then'

test.each([
  ['next week', mina, '2026-03-16', '2026-03-20'],
  ['from today', mina, '2026-03-02', '2026-03-06'],
  ['for a year', mina, '2026-03-20', '2027-03-20'],
  ['for one day', mina, '2026-03-20', '2026-03-20'],
  ['the day after another cover ends', mina, '2026-03-14', '2026-03-15'],
  ['up to the day before another begins', dina, '2026-03-03', '2026-03-08'],
  ['by somebody who is away before and after', denis, '2026-03-28', '2026-04-30'],
] as const)('a cover %s fits', (_when, cover, firstOn, lastOn) => {
  expect(mistakes(mo, { coverId: cover.id, firstOn: day(firstOn), lastOn: day(lastOn) })).toEqual([])
})

test.each([
  ['oneself', mo, mo, '2026-03-16', '2026-03-20', ['Choose somebody from the list']],
  ['somebody who reads reports only', mo, cora, '2026-03-16', '2026-03-20', ['Choose somebody from the list']],
  [
    'days that are over',
    mo,
    mina,
    '2026-02-23',
    '2026-02-27',
    ['The first day must be today or later', 'The last day must be today or later'],
  ],
  ['a first day in the past', mo, mina, '2026-03-01', '2026-03-06', ['The first day must be today or later']],
  ['an end before its start and before today', mo, mina, '2026-03-20', '2026-02-19', ['The last day must be on or after the first day']],
  ['ten years', mo, mina, '2026-12-01', '2036-12-01', [TOO_LONG]],
  ['a year and two days', mo, mina, '2026-03-20', '2027-03-22', [TOO_LONG]],
  ['an end before its start', mo, mina, '2026-03-20', '2026-03-19', ['The last day must be on or after the first day']],
  [
    'a day that is covered already',
    mo,
    dina,
    '2026-03-13',
    '2026-03-20',
    ['Mina O’Brien covers from Monday 9 March 2026 to Friday 13 March 2026 already: the days must not overlap'],
  ],
  [
    'somebody who is away then',
    mo,
    denis,
    '2026-03-20',
    '2026-03-23',
    ['Denis Hale is away from Monday 23 March 2026 to Friday 27 March 2026: choose somebody else, or other days'],
  ],
  [
    'the days on which one covers for another',
    mina,
    dina,
    '2026-03-10',
    '2026-03-10',
    ['Mina O’Brien covers for Mo Farrant from Monday 9 March 2026 to Friday 13 March 2026: Mo Farrant needs another cover first'],
  ],
] as const)('a cover is refused for %s', (_why, person, cover, firstOn, lastOn, expected) => {
  expect(mistakes(person, { coverId: cover.id, firstOn: day(firstOn), lastOn: day(lastOn) })).toEqual(expected)
})

test('whoever has left covers for nobody', () => {
  const draft = { coverId: mina.id, firstOn: day('2026-03-16'), lastOn: day('2026-03-20') }
  const surroundings = { person: mo, people: [dina, denis, mo], covers: [], before: null, today: MONDAY }
  expect(coverMistakes(draft, surroundings).map(({ message }) => message)).toEqual(['Choose somebody from the list'])
})

test('what can be read is held against the rest even where something is missing', () => {
  expect(mistakes(mo, { firstOn: day('2026-03-01') })).toEqual(['The first day must be today or later'])
  expect(mistakes(mo, { firstOn: day('2026-03-12'), lastOn: day('2026-03-12') })).toHaveLength(1)
})

test('a cover that is changed is not held against itself, and one that has begun keeps its first day', () => {
  const before = aCover({ ...NEXT_WEEK, firstOn: day('2026-02-26') })
  const surroundings = { person: mo, people: EVERYONE, covers: [before], before, today: MONDAY }
  expect(coverMistakes({ coverId: dina.id, firstOn: day('2026-02-26'), lastOn: day('2026-03-06') }, surroundings)).toEqual([])
})

test.each([
  [mina, mo, true],
  [dina, mo, true],
  [mo, dina, true],
  [ada, mo, false],
  [cora, dina, false],
  [mo, ada, true],
  [cora, ada, false],
  [mo, cora, true],
  [cora, cora, false],
] as const)('$name may stand in for $name', (candidate, person, expected) => {
  expect(maySubstitute(candidate, person)).toBe(expected)
})

test.each([
  ['2026-03-08', false],
  ['2026-03-09', true],
  ['2026-03-13', true],
  ['2026-03-14', false],
])('on %s a cover from 9 to 13 March is on: %s', (today, expected) => {
  expect(isOn(NEXT_WEEK, day(today))).toBe(expected)
})

function mistakes(person: Person, draft: Parameters<typeof coverMistakes>[0]): string[] {
  const surroundings = { person, people: EVERYONE, covers: [NEXT_WEEK, LATE_MARCH], before: null, today: MONDAY }
  return coverMistakes(draft, surroundings).map(({ message }) => message)
}

function aCover(cover: Omit<Cover, 'person' | 'cover' | 'version'>): Cover {
  return { ...cover, version: 1, person: nameOf(cover.personId), cover: nameOf(cover.coverId) }
}

function nameOf(id: number): string {
  return EVERYONE.find((each) => each.id === id)?.name ?? ''
}
