import { day, people } from '../support/world.ts'
import { duty, everyDay, factsWith, saidOver } from './plan-facts.ts'

const due = (dueOn: string) => factsWith({ duties: [{ ...duty, dueOn: day(dueOn) }] })
const to = (name: string, said: string[]) =>
  said.filter((line) => line.includes(` ${name}: `)).map((line) => line.replace(` ${name}: duty/1/`, ' '))

test('a deadline is told 40, 20, 10, 5, 3, 1 and 0 working days before, then every working day it is late', () => {
  expect(to('Dina', saidOver(everyDay('2026-01-01', '2026-03-23'), due('2026-03-18')))).toEqual([
    '2026-01-21 2026-03-18/40',
    '2026-02-18 2026-03-18/20',
    '2026-03-04 2026-03-18/10',
    '2026-03-11 2026-03-18/5',
    '2026-03-13 2026-03-18/3',
    '2026-03-17 2026-03-18/1',
    '2026-03-18 2026-03-18/0',
    '2026-03-19 2026-03-18/late 1',
    '2026-03-20 2026-03-18/late 2',
    '2026-03-23 2026-03-18/late 3',
  ])
})

test('every director hears of it, an administrator from five working days before, and nobody else', () => {
  const said = saidOver(everyDay('2026-01-01', '2026-03-20'), due('2026-03-18'))
  expect(to('Denis', said)).toEqual(to('Dina', said))
  expect(to('Ada', said)).toEqual(to('Dina', said).slice(3))
  expect(said.filter((line) => !/ (Dina|Denis|Ada): /.test(line))).toEqual([])
})

test('of one that falls on a Sunday the working days are counted back from it: the Friday before is the last, and on the Monday it is late', () => {
  expect(to('Dina', saidOver(everyDay('2026-03-09', '2026-03-16'), due('2026-03-15')))).toEqual([
    '2026-03-09 2026-03-15/5',
    '2026-03-11 2026-03-15/3',
    '2026-03-13 2026-03-15/0',
    '2026-03-16 2026-03-15/late 1',
  ])
})

test('over Easter nothing is sent on Good Friday and Easter Monday, and they are not counted', () => {
  expect(to('Dina', saidOver(everyDay('2026-04-01', '2026-04-08'), due('2026-04-07')))).toEqual([
    '2026-04-01 2026-04-07/3',
    '2026-04-02 2026-04-07/1',
    '2026-04-07 2026-04-07/0',
    '2026-04-08 2026-04-07/late 1',
  ])
})

test('after a week switched off only the newest step is told', () => {
  expect(to('Dina', saidOver(['2026-03-04', '2026-03-13', '2026-03-16'], due('2026-03-18')))).toEqual([
    '2026-03-04 2026-03-18/10',
    '2026-03-13 2026-03-18/3',
  ])
})

test('a deadline that has moved is told anew, one that stayed is not', () => {
  const days = everyDay('2026-03-04', '2026-03-09')
  expect(
    to(
      'Dina',
      saidOver(days, (date) => due(date < '2026-03-06' ? '2026-03-18' : '2026-03-19')),
    ),
  ).toEqual(['2026-03-04 2026-03-18/10', '2026-03-06 2026-03-19/10'])
})

test('where next year’s holidays are not known yet, the days themselves are counted', () => {
  const holidays = { titles: new Map(), years: new Set([2026]) }
  const facts = { ...due('2027-01-08'), holidays }
  expect(to('Dina', saidOver(['2026-12-28', '2026-12-29', '2026-12-31'], facts))).toEqual([
    '2026-12-28 2027-01-08/20',
    '2026-12-29 2027-01-08/10',
  ])
})

test('somebody who is a director and an administrator hears of it once', () => {
  const both = { ...people.dina, roles: ['director', 'administrator'] as const }
  expect(saidOver(['2026-03-18'], { ...due('2026-03-18'), people: [both] })).toHaveLength(1)
})
