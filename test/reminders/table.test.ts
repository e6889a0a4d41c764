import type { PlanFacts } from '../../src/reminders/plan-facts.ts'
import { day, people } from '../support/world.ts'
import { action, duty, everyDay, factsWith, rounds, saidOver } from './plan-facts.ts'

type Row = { about: string; who: string; from: string; to: string; given: Partial<PlanFacts>; heard: string[] }

const LATE_MINA = {
  ...action,
  ownerId: people.mina.id,
  ownerName: people.mina.name,
  dueOn: day('2026-02-20'),
  lastUpdateOn: day('2026-03-31'),
}
const SILENT = { ...action, createdOn: day('2026-01-30'), startOn: day('2026-01-30') }

/** The table of reminders, row by row: what each person hears, and when. Rounds close every other Friday. */
const TABLE: Row[] = [
  {
    about: 'a duty: 40, 20, 10, 5, 3, 1 and 0 working days before, then every working day while overdue, to its owner',
    who: 'Mina',
    from: '2026-01-01',
    to: '2026-03-23',
    given: { duties: [{ ...duty, ownerId: people.mina.id }] },
    heard: ['01-21', '02-18', '03-04', '03-11', '03-13', '03-17', '03-18', '03-19', '03-20', '03-23'],
  },
  {
    about: 'a duty: the same, to a director who does not own it',
    who: 'Denis',
    from: '2026-01-01',
    to: '2026-03-23',
    given: { duties: [duty] },
    heard: ['01-21', '02-18', '03-04', '03-11', '03-13', '03-17', '03-18', '03-19', '03-20', '03-23'],
  },
  {
    about: 'a duty: from 5 days, to administrators',
    who: 'Ada',
    from: '2026-01-01',
    to: '2026-03-23',
    given: { duties: [duty] },
    heard: ['03-11', '03-13', '03-17', '03-18', '03-19', '03-20', '03-23'],
  },
  {
    about: 'an action: 10, 5 and 1 working days before, the working day after, then once a round, to its owner',
    who: 'Mina',
    from: '2026-02-01',
    to: '2026-03-31',
    given: { actions: [LATE_MINA], rounds },
    heard: ['02-06', '02-13', '02-19', '02-23', '02-27', '03-13', '03-26'],
  },
  {
    about: 'an action: from ten working days late, to the accountable director',
    who: 'Dina',
    from: '2026-02-01',
    to: '2026-03-31',
    given: { actions: [LATE_MINA], rounds },
    heard: ['03-06', '03-13', '03-26'],
  },
  {
    about: 'an update: as the round opens, two working days before it closes, the working day after if missed, to its owner',
    who: 'Mo',
    from: '2026-02-21',
    to: '2026-03-12',
    given: { actions: [{ ...action, lastUpdateOn: day('2026-02-20') }], rounds },
    heard: ['02-27', '03-04', '03-09'],
  },
  {
    about: 'an update: two missed rounds copy the accountable director',
    who: 'Dina',
    from: '2026-02-01',
    to: '2026-03-01',
    given: { actions: [SILENT], rounds },
    heard: ['02-23'],
  },
  {
    about: 'an update: three missed rounds copy all directors',
    who: 'Denis',
    from: '2026-02-01',
    to: '2026-03-12',
    given: { actions: [SILENT], rounds },
    heard: ['03-09'],
  },
  {
    about: 'what waits for an answer: after five working days, to whoever must answer',
    who: 'Mo',
    from: '2026-03-01',
    to: '2026-03-31',
    given: { waiting: [waitingSince('2026-03-03')] },
    heard: ['03-10'],
  },
]

test.each(TABLE)('$about', ({ who, from, to, given, heard }) => {
  const said = saidOver(everyDay(from, to), factsWith(given)).filter((line) => line.includes(` ${who}: `))
  expect(said.map((line) => line.slice(5, 10))).toEqual(heard)
})

test('every step can be changed', () => {
  const { ladder } = factsWith({})
  const changed = {
    ...ladder,
    dutyBefore: [7],
    administratorsFrom: 7,
    actionBefore: [3],
    updateAtOpening: 'no',
    updateBefore: [4],
    waitingAfter: 2,
  } as const
  const facts = {
    duties: [duty],
    actions: [{ ...action, dueOn: day('2026-03-18'), lastUpdateOn: day('2026-02-20') }],
    rounds,
    ladder: changed,
  }
  expect(saidOver(everyDay('2026-02-23', '2026-03-17'), factsWith({ ...facts, waiting: [waitingSince('2026-03-03')] }))).toEqual([
    '2026-03-02 Mo: update/1/2026-03-06/4',
    '2026-03-05 Mo: challenge/7/waiting',
    '2026-03-09 Dina: duty/1/2026-03-18/7',
    '2026-03-09 Denis: duty/1/2026-03-18/7',
    '2026-03-09 Ada: duty/1/2026-03-18/7',
    '2026-03-09 Mo: update/1/2026-03-06/missed',
    '2026-03-13 Mo: action/1/2026-03-18/3',
    '2026-03-16 Mo: update/1/2026-03-20/4',
  ])
})

function waitingSince(since: string) {
  const line = { kind: 'question', what: action.what, since: day(since), address: '/challenges/7/answer' } as const
  return { ...line, key: 'challenge/7', personIds: [people.mo.id], about: 'action', aboutId: 1 } as const
}
