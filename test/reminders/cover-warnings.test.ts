import type { PlanFacts } from '../../src/reminders/plan-facts.ts'
import { lettersOn, warningsOn } from '../../src/reminders/plan.ts'
import { day, people } from '../support/world.ts'
import { action, duty, everyDay, factsWith, rounds, saidOver } from './plan-facts.ts'

const minaCoversMo = {
  personId: people.mo.id,
  person: people.mo.name,
  coverId: people.mina.id,
  firstOn: day('2026-03-13'),
  lastOn: day('2026-03-19'),
}
const dueSoon = { ...action, dueOn: day('2026-03-20') }
const to = (personId: number, on: string, facts: PlanFacts) =>
  lettersOn(day(on), warningsOn(day(on), facts), new Set()).find((letter) => letter.personId === personId)?.facts

test('while somebody is covered letters go to both, and the cover is told whose it is', () => {
  const facts = factsWith({ actions: [dueSoon], covers: [minaCoversMo] })
  expect(saidOver(everyDay('2026-03-01', '2026-03-24'), facts)).toEqual([
    '2026-03-06 Mo: action/1/2026-03-20/10',
    '2026-03-13 Mo: action/1/2026-03-20/5',
    '2026-03-13 Mina: action/1/2026-03-20/5',
    '2026-03-19 Mo: action/1/2026-03-20/1',
    '2026-03-19 Mina: action/1/2026-03-20/1',
    '2026-03-23 Mo: action/1/2026-03-20/late',
  ])
  expect(to(people.mina.id, '2026-03-13', facts)?.actionsDue).toMatchObject([{ owner: people.mo.name }])
  expect(to(people.mo.id, '2026-03-13', facts)?.actionsDue).toMatchObject([{ owner: null }])
})

test('the updates, the missed updates and the questions of whoever is covered are named as theirs', () => {
  const question = {
    key: 'challenge/7',
    kind: 'question',
    personIds: [people.mo.id],
    about: 'action',
    aboutId: 1,
    what: action.what,
    since: day('2026-03-02'),
    address: '/challenges/7/answer',
  } as const
  const facts = factsWith({ actions: [action], rounds, waiting: [question], covers: [minaCoversMo] })
  const letter = to(people.mina.id, '2026-03-13', facts)
  expect(letter?.updatesDue?.actions).toMatchObject([{ owner: people.mo.name }])
  expect(letter?.updatesMissed?.actions).toMatchObject([{ owner: people.mo.name }])
  expect(letter?.waiting).toMatchObject([{ owner: people.mo.name }])
})

test('a cover who hears of it anyway hears once', () => {
  const covers = [{ ...minaCoversMo, personId: people.dina.id, person: people.dina.name, coverId: people.denis.id }]
  expect(saidOver(['2026-03-18'], factsWith({ duties: [duty], covers }))).toEqual([
    '2026-03-18 Dina: duty/1/2026-03-18/0',
    '2026-03-18 Denis: duty/1/2026-03-18/0',
    '2026-03-18 Ada: duty/1/2026-03-18/0',
  ])
})

test('who has left hears nothing, not even of what is still in their name', () => {
  const { mo: _left, ...staying } = people
  const facts = factsWith({ people: Object.values(staying), actions: [dueSoon], rounds })
  expect(saidOver(everyDay('2026-03-01', '2026-03-31'), facts).filter((line) => line.includes(' Mo:') || line.includes('nobody'))).toEqual(
    [],
  )
})
