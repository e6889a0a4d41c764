import { instantOf, isIn, isWorked, dayOf, ROUNDS, SERVER_OFF } from './calendar.ts'
import { expectedLetters } from './expected.ts'
import { ACTIONS, HAPPENINGS } from './happenings.ts'
import { OTHER_ACTIONS } from './others.ts'
import { EVERYBODY, TEN } from './people.ts'

const table = expectedLetters()

test('the table is about ten people of sixty, and the year about two hundred actions', () => {
  expect([...new Set(table.map(({ to }) => to))]).toEqual(TEN.map(({ name }) => name))
  expect(EVERYBODY).toHaveLength(60)
  expect(Object.keys(ACTIONS).length + OTHER_ACTIONS).toBe(200)
})

test('each person of the table hears one thing after another, and nothing while nothing runs', () => {
  for (const { name } of TEN) {
    const when = table.filter(({ to }) => to === name).map((letter) => letter.when)
    expect(when).toEqual(when.toSorted())
    expect(new Set(when).size).toBe(when.length)
  }
  const off = table.filter(({ when }) => isIn(SERVER_OFF, new Date(when.replace(/later$/, '23:59').replace(' ', 'T'))))
  expect(off).toEqual([])
})

test('nothing but an invitation and a password comes on a day nobody works', () => {
  const kinds = table.filter(({ when }) => !isWorked(dayOfTable(when))).map(({ kind }) => kind)
  expect(kinds).toEqual(['invitation', 'password'])
})

test('rounds open and close on days that are worked, five working days apart', () => {
  for (const { opensOn, closesOn } of ROUNDS.slice(1)) {
    const between = workedBetween(opensOn, closesOn)
    expect([isWorked(opensOn), isWorked(closesOn), between]).toEqual([true, true, 5])
  }
})

test('what happens in the year is told in order, on the weekdays it says, and never while nothing runs', () => {
  const instants = HAPPENINGS.map(({ at }) => instantOf(at))
  expect(instants).toEqual(instants.toSorted((one, other) => one.getTime() - other.getTime()))
  expect(instants.filter((at) => isIn(SERVER_OFF, at))).toEqual([])
  for (const { starts, due } of Object.values(ACTIONS)) expect(dayOf(starts) < dayOf(due)).toBe(true)
})

function dayOfTable(when: string) {
  return when.slice(0, 10) as ReturnType<typeof dayOf>
}

function workedBetween(from: string, to: string): number {
  let worked = 0
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; ) {
    day = day.add({ days: 1 })
    if (isWorked(dayOfTable(day.toString()))) worked += 1
  }
  return worked
}
