import type { Letters, LetterKind } from '../../src/mail/letter.ts'
import { day } from '../support/world.ts'

const actions = [
  { actionId: 1, what: 'Visit every child & family', dueOn: day('2026-05-29') },
  { actionId: 2, what: 'Agree a single standard', dueOn: day('2026-02-20') },
]
const duties = [
  { dutyId: 1, duty: 'Publish the <report>', authority: 'Westmere', dueOn: day('2026-03-18') },
  { dutyId: 2, duty: 'Send the statement', authority: 'Westmere', dueOn: null },
]
const challenge = { challengeId: 1, actionId: 1, what: 'Visit every child', updateOn: day('2026-03-02'), by: 'Dina Okafor' }
const covering = { ofCover: 1, firstOn: day('2026-03-09'), lastOn: day('2026-03-13'), isOver: false }

/** Of each kind of letter one that says all it can: the compiler misses those it lacks. */
export const EVERY_KIND: { [Kind in LetterKind]: Letters[Kind][] } = {
  day: [
    {
      subject: 'Statutory deadline Wednesday 18 March 2026: 1 duty',
      deadlines: [
        {
          duty: 'Publish the inspection report',
          inspection: 'ILACS, received 16 February 2026',
          dueOn: day('2026-03-18'),
          timeLeft: '16 days (12 working days) left',
          address: '/duties/1',
        },
      ],
      actionsDue: [
        { what: 'Agree <a> standard', owner: 'Mina O’Brien', dueOn: day('2026-02-20'), timeLeft: '10 days late', address: '/actions/2' },
        { what: 'Visit every child', owner: null, dueOn: day('2026-03-06'), timeLeft: '4 days left', address: '/actions/1' },
      ],
      updatesDue: {
        closesOn: day('2026-03-20'),
        actions: [
          { what: 'Train every team', address: '/actions/3/updates/new' },
          { what: 'Visit every child', owner: 'Mo Farrant', address: '/actions/1/updates/new' },
        ],
      },
      updatesMissed: {
        closedOn: day('2026-03-06'),
        actions: [
          { what: 'Train every team', owner: null, rounds: 1, address: '/actions/3' },
          { what: 'Agree a single standard', owner: 'Mina O’Brien', rounds: 3, address: '/actions/2' },
        ],
      },
      waiting: [
        { kind: 'question', what: 'Visit every child', since: day('2026-03-02'), address: '/challenges/1/answer' },
        { kind: 'question', what: 'Train every team', owner: 'Mo Farrant', since: day('2026-03-03'), address: '/challenges/2/answer' },
      ],
      holidaysEnd: 2030,
    },
  ],
  invitation: [{ expiresAt: '2026-03-09T09:00:00.000Z' }],
  'password-link': [{ expiresAt: '2026-03-02T10:00:00.000Z' }],
  assigned: [{ actions }, { actions: actions.slice(1) }, { actions, accountable: actions.slice(1) }, { actions: [], accountable: actions }],
  unassigned: [
    { actions },
    { actions: actions.slice(1) },
    { actions, accountable: actions.slice(1) },
    { actions: [], accountable: actions },
  ],
  accountable: [{ actions }, { actions: actions.slice(1) }],
  'not-accountable': [{ actions }, { actions: actions.slice(1) }],
  'duty-assigned': [{ duties }, { duties: duties.slice(0, 1) }],
  'duty-unassigned': [{ duties }, { duties: duties.slice(0, 1) }],
  challenged: [challenge],
  'challenge-answered': [challenge],
  covering: [
    { ...covering, forName: 'Mo Farrant', givesUpdates: true },
    { ...covering, forName: 'Cora Whitlow', givesUpdates: false },
    { ...covering, forName: 'Mo Farrant', givesUpdates: true, isOver: true },
  ],
  covered: [
    { ...covering, byName: 'Mina O’Brien' },
    { ...covering, byName: 'Mina O’Brien', isOver: true },
  ],
  'status-report-published': [{ reportId: 1, title: 'Status report, March', asAt: day('2026-03-02') }],
}
