import type { CalendarDate } from '../../src/lib/calendar-date.ts'
import * as plan from '../../src/reminders/plan.ts'
import type { PlanFacts } from '../../src/reminders/plan-facts.ts'
import { type Told, told } from '../../src/reminders/warning.ts'
import { day, people } from '../support/world.ts'
import { action, duty, everyDay, factsWith, rounds, saidOver } from './plan-facts.ts'

const nothing = new Set<string>()
const lettersOn = (on: CalendarDate, facts: PlanFacts, known: Told) => plan.lettersOn(on, plan.warningsOn(on, facts), known)
const everything = factsWith({
  duties: [duty],
  actions: [
    { ...action, lastUpdateOn: day('2026-02-20') },
    {
      ...action,
      id: 2,
      what: 'Train every team',
      ownerId: people.dina.id,
      ownerName: people.dina.name,
      dueOn: day('2026-02-20'),
      lastUpdateOn: day('2026-02-20'),
    },
  ],
  rounds,
})

test('each person gets one letter with everything there is to say to them', () => {
  const letters = lettersOn(day('2026-03-04'), everything, nothing)
  expect(letters.map(({ personId }) => personId)).toEqual([people.dina.id, people.denis.id, people.mo.id])
  expect(letters[0]?.facts).toEqual({
    subject:
      'Statutory deadline Wednesday 18 March 2026: 1 duty; actions late since Friday 20 February 2026: 1 action; updates due Friday 6 March 2026: 1 action',
    deadlines: [
      {
        duty: 'Publish the inspection report',
        inspection: 'ILACS, Westmere',
        dueOn: '2026-03-18',
        timeLeft: '14 days (10 working days) left',
        address: '/duties/1',
      },
    ],
    actionsDue: [
      { what: 'Train every team', owner: null, dueOn: '2026-02-20', timeLeft: '12 days (8 working days) late', address: '/actions/2' },
    ],
    updatesDue: { closesOn: '2026-03-06', actions: [{ what: 'Train every team', address: '/actions/2/updates/new' }] },
    updatesMissed: null,
  })
})

test('the subject says what, when and how many', () => {
  const actions = [1, 2, 3, 4].map((id) => ({ ...action, id, lastUpdateOn: day('2026-05-15') }))
  const [letter] = lettersOn(
    day('2026-05-27'),
    factsWith({ actions: actions.map((each) => ({ ...each, dueOn: day('2026-09-01') })), rounds }),
    nothing,
  )
  expect(letter?.facts.subject).toBe('Updates due Friday 29 May 2026: 4 actions')
})

test('of several days the subject names the first', () => {
  const actions = ['2026-03-05', '2026-03-03'].map((dueOn, id) => ({ ...action, id, dueOn: day(dueOn) }))
  const [letter] = lettersOn(day('2026-03-02'), factsWith({ actions }), nothing)
  expect(letter?.facts.subject).toBe('Actions due from Tuesday 3 March 2026: 2 actions')
  expect(letter?.facts.actionsDue.map(({ dueOn }) => dueOn)).toEqual(['2026-03-03', '2026-03-05'])
})

test('whoever is told of somebody else’s action is told whose it is', () => {
  const letters = lettersOn(day('2026-03-09'), factsWith({ actions: [{ ...action, dueOn: day('2026-02-20') }] }), nothing)
  expect(letters.map(({ personId, facts }) => [personId, facts.actionsDue[0]?.owner])).toEqual([
    [people.mo.id, null],
    [people.dina.id, people.mo.name],
  ])
})

test('nothing new is no letter', () => {
  const [first, ...others] = lettersOn(day('2026-03-04'), everything, nothing)
  const known = new Set(
    [first, ...others].flatMap((letter) => (letter?.warnings ?? []).map(({ key }) => told({ key, personId: letter?.personId ?? 0 }))),
  )
  expect(lettersOn(day('2026-03-04'), everything, known)).toEqual([])
  expect(lettersOn(day('2026-03-05'), everything, known)).toEqual([])
})

test('no letter on a Saturday, a Sunday or a bank holiday', () => {
  const days = new Set(saidOver(everyDay('2026-03-28', '2026-04-07'), everything).map((line) => line.slice(0, 10)))
  expect(days.size).toBeGreaterThan(0)
  for (const date of ['2026-03-28', '2026-03-29', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06']) expect(days).not.toContain(date)
})

test('a council with nothing open writes to nobody', () => {
  expect(saidOver(everyDay('2026-03-01', '2026-03-31'), factsWith({ rounds }))).toEqual([])
})
