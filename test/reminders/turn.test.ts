import { hourOf, isTheirTurn, type Turns } from '../../src/reminders/turn.ts'
import { day, people } from '../support/world.ts'
import { daily } from './preferred.ts'

const MONDAY = day('2026-03-02')
const planned = (plannedOn: string, plannedAt: string) =>
  new Map([[people.mo.id, { plannedOn: day(plannedOn), plannedAt, gatheredOn: day(plannedOn), gatheringOn: null }]])
const turns = (hour: number | null, given: Turns['planned'] = new Map()): Turns => ({
  lettersAtHour: 8,
  preferences: new Map([[people.mo.id, { ...daily, hour }]]),
  planned: given,
})
const isTurn = (given: Turns, now: string) => isTheirTurn(people.mo, given, { on: MONDAY, now: new Date(now) })

test.each([
  ['before the council’s hour', null, '2026-03-02T07:59:59Z', false],
  ['at the council’s hour', null, '2026-03-02T08:00:00Z', true],
  ['late in the evening, after a day switched off', null, '2026-03-02T22:30:00Z', true],
  ['before the hour they chose', 15, '2026-03-02T14:59:59Z', false],
  ['at the hour they chose', 15, '2026-03-02T15:00:00Z', true],
  ['at an hour before the council’s', 6, '2026-03-02T06:00:00Z', true],
  ['at midnight, if they want', 0, '2026-03-02T00:00:00Z', true],
])('somebody’s turn comes at their hour: %s', (_when, hour, now, expected) => {
  expect(isTurn(turns(hour), now)).toBe(expected)
})

test('once planned it is over; planned before its hour from a terminal, or for another day, it is not', () => {
  expect(isTurn(turns(8, planned('2026-03-02', '2026-03-02T08:00:00.000Z')), '2026-03-02T09:00:00Z')).toBe(false)
  expect(isTurn(turns(8, planned('2026-03-02', '2026-03-02T07:30:00.000Z')), '2026-03-02T09:00:00Z')).toBe(true)
  expect(isTurn(turns(8, planned('2026-02-27', '2026-03-02T08:30:00.000Z')), '2026-03-02T09:00:00Z')).toBe(true)
})

test('whoever chooses an earlier hour during the day has it still today', () => {
  expect(isTurn(turns(9, planned('2026-02-27', '2026-02-27T15:00:00.000Z')), '2026-03-02T10:00:00Z')).toBe(true)
})

test('who has chosen none has the council’s hour', () => {
  expect([hourOf(people.mo, turns(null)), hourOf(people.mo, turns(15)), hourOf(people.mina, turns(15))]).toEqual([8, 15, 8])
})
