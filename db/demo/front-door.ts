import type { PlannedAction } from './plan.ts'

const ON_TRACK = { ownRating: 'on track' } as const
const AT_RISK = { ownRating: 'at risk' } as const

/** Begun after the focused visit, sixteen weeks ago. */
export const FRONT_DOOR: PlannedAction[] = [
  {
    what: 'Put a second decision-maker on the front-door rota every day',
    successMeasure: 'Every contact is decided within one working day, four weeks running',
    difference: 'A worried child is not left over a weekend',
    owner: 'rosalind',
    accountable: 'gareth',
    start: -105,
    due: -12,
    answers: [1],
    said: [
      { ...ON_TRACK, changed: 'The rota was agreed and two managers were trained.', difference: 'Too early to say.' },
      { ...ON_TRACK, changed: 'The second post is filled on four days of five.', difference: 'Decisions on Mondays are a day faster.' },
      'nothing changed',
      {
        ...AT_RISK,
        changed: 'One manager left; Fridays are open again.',
        difference: 'Nine in ten contacts are decided in time, but not on Fridays.',
        inTheWay: 'The post must be advertised again.',
      },
      {
        ...AT_RISK,
        forecast: 14,
        changed: 'Interviews are next week.',
        difference: 'The gain on other days has held.',
        inTheWay: 'Cover for Fridays costs more than the budget allows.',
      },
      null,
      {
        ...AT_RISK,
        forecast: 20,
        changed: 'A manager has been appointed and gives notice now.',
        difference: 'Fridays are still slower: three children waited over a weekend.',
        inTheWay: 'Four weeks’ notice.',
      },
    ],
  },
  {
    what: 'Agree with health and schools who joins each strategy discussion, and how',
    successMeasure: 'Health and school take part in nineteen of twenty discussions',
    difference: 'What a teacher or nurse knows is heard before a decision is made',
    owner: 'owen',
    accountable: 'tamsin',
    start: -98,
    due: 25,
    answers: [2],
    said: [
      { ...ON_TRACK, changed: 'A first meeting with both health trusts.', difference: 'Too early to say.' },
      { ...ON_TRACK, changed: 'Schools have named a contact each.', difference: 'Schools took part in half of last month’s discussions.' },
      { ...ON_TRACK, changed: 'The protocol is drafted.', difference: 'Six in ten discussions had health and school.' },
      'nothing changed',
      { ...ON_TRACK, changed: 'One trust has signed.', difference: 'Seven in ten.' },
      {
        ...AT_RISK,
        forecast: 45,
        changed: 'The second trust asks for another month.',
        difference: 'Seven in ten, no better than last time.',
        inTheWay: 'The trust’s own restructuring.',
      },
      {
        ...AT_RISK,
        forecast: 45,
        changed: 'A date is set with the second trust’s chief nurse.',
        difference: 'Three in four.',
        inTheWay: 'Nobody at the trust may sign before its board meets.',
      },
    ],
  },
  {
    what: 'Publish one recording standard and try it in two teams',
    successMeasure: 'Ten records a month say what the visit was for and what changed',
    difference: 'Children need not tell their story twice',
    owner: 'halima',
    accountable: 'gareth',
    start: -98,
    due: 40,
    answers: [3],
    said: [
      { ...ON_TRACK, changed: 'The standard was written with eight social workers.', difference: 'Too early to say.' },
      { ...ON_TRACK, changed: 'Two teams have begun.', difference: 'First records read: six of ten meet it.' },
      { ...ON_TRACK, changed: 'Team managers read three records each a week.', difference: 'Seven of ten.' },
      'nothing changed',
      null,
      null,
      null,
    ],
  },
  {
    what: 'Read ten front-door records a month with a partner and act on what is found',
    successMeasure: 'Three months in a row in which nothing serious is found',
    difference: 'Mistakes are seen while they can still be put right for that child',
    owner: 'rosalind',
    accountable: 'gareth',
    start: -90,
    due: 75,
    answers: [1, 3],
    said: [
      { ...ON_TRACK, changed: 'The first ten were read with the police.', difference: 'Two families were visited again because of it.' },
      { ...ON_TRACK, changed: 'Ten more, with health.', difference: 'One decision was changed.' },
      'nothing changed',
      { ...ON_TRACK, changed: 'The third month is done.', difference: 'Nothing serious was found.' },
      { ...ON_TRACK, changed: 'A school read with us for the first time.', difference: 'It noticed two children we had not linked.' },
      { ...ON_TRACK, changed: 'The fourth month is done.', difference: 'Nothing serious again.' },
      {
        ...ON_TRACK,
        changed: 'Findings are now on the team’s Monday agenda.',
        difference: 'Teams ask for it; one family was helped earlier.',
      },
    ],
  },
  {
    what: 'Write a handbook for new front-door staff',
    successMeasure: 'Everyone new has read it in their first week',
    difference: '',
    owner: 'halima',
    accountable: 'gareth',
    start: -90,
    due: 30,
    answers: [3],
    said: [null],
  },
]

export const WITHDRAWN = {
  what: 'Write a handbook for new front-door staff',
  because: 'The recording standard covers it; two books would compete.',
  day: -77,
}
