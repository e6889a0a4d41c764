import { day, people } from '../support/world.ts'
import type { OpenAction } from '../../src/reminders/plan-facts.ts'
import { action, everyDay, factsWith, rounds, saidOver } from './plan-facts.ts'

const over = (from: string, to: string, given: Partial<OpenAction>, among = rounds) =>
  saidOver(everyDay(from, to), factsWith({ actions: [{ ...action, ...given }], rounds: among })).map((line) =>
    line.replace('update/1/', ''),
  )

test('an owner hears as the round opens, two working days before it closes, and the working day after if it was missed', () => {
  expect(over('2026-02-21', '2026-03-12', { lastUpdateOn: day('2026-02-20') })).toEqual([
    '2026-02-27 Mo: 2026-03-06/opens',
    '2026-03-04 Mo: 2026-03-06/2',
    '2026-03-09 Mo: 2026-03-06/missed',
  ])
})

test.each([
  ['2026-02-21', 'before the round opened, after the last one closed'],
  ['2026-02-27', 'the day it opened'],
])('who gave it on %s, %s, is left in peace', (lastUpdateOn, _when) => {
  expect(over('2026-02-27', '2026-03-12', { lastUpdateOn: day(lastUpdateOn) })).toEqual([])
})

test('a second missed round is copied to the accountable director, a third to all directors', () => {
  const missed = over('2026-02-07', '2026-03-12', { createdOn: day('2026-01-30'), startOn: day('2026-01-30') }).filter((line) =>
    line.endsWith('missed'),
  )
  expect(missed).toEqual([
    '2026-02-09 Mo: 2026-02-06/missed',
    '2026-02-23 Mo: 2026-02-20/missed',
    '2026-02-23 Dina: 2026-02-20/missed',
    '2026-03-09 Mo: 2026-03-06/missed',
    '2026-03-09 Dina: 2026-03-06/missed',
    '2026-03-09 Denis: 2026-03-06/missed',
  ])
})

test('one switched off over the close of a round says once that it was missed', () => {
  const said = saidOver(['2026-03-10', '2026-03-11'], factsWith({ actions: [{ ...action, lastUpdateOn: day('2026-02-20') }], rounds }))
  expect(said).toEqual(['2026-03-10 Mo: update/1/2026-03-06/missed'])
})

test('a missed round that nobody could be told of is told until the next one closes, beside what that one asks', () => {
  const said = saidOver(['2026-03-13'], factsWith({ actions: [{ ...action, lastUpdateOn: day('2026-02-20') }], rounds }))
  expect(said).toEqual(['2026-03-13 Mo: update/1/2026-03-20/opens', '2026-03-13 Mo: update/1/2026-03-06/missed'])
})

test('where rounds follow one another without a break, a missed one is still told', () => {
  const weekly = [
    { opensOn: day('2026-02-27'), closesOn: day('2026-03-06') },
    { opensOn: day('2026-03-06'), closesOn: day('2026-03-13') },
  ]
  expect(over('2026-03-06', '2026-03-10', { startOn: day('2026-02-27') }, weekly)).toEqual([
    '2026-03-06 Mo: 2026-03-06/2',
    '2026-03-09 Mo: 2026-03-13/opens',
    '2026-03-09 Mo: 2026-03-06/missed',
  ])
})

test.each<[string, Partial<OpenAction>]>([
  ['has not started', { startOn: day('2026-03-02') }],
  ['was claimed complete before the round opened', { completionClaimedOn: day('2026-02-26') }],
])('an action that %s owes nothing', (_which, given) => {
  expect(over('2026-02-27', '2026-03-12', given)).toEqual([])
})

test('what a director owns is asked of them like of anyone', () => {
  const theirs = { ownerId: people.denis.id, lastUpdateOn: day('2026-02-20') }
  expect(over('2026-02-27', '2026-02-27', theirs)).toEqual(['2026-02-27 Denis: 2026-03-06/opens'])
})
