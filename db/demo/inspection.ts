import type { PlannedAction } from './plan.ts'

const ON_TRACK = { ownRating: 'on track' } as const

/** Begun when the inspection's report had come. Its third and fifth recommendations have no action yet. */
export const INSPECTION: PlannedAction[] = [
  {
    what: 'See every child within five working days of a move, by the worker they know',
    successMeasure: 'Nine in ten visits on time, each month for three months',
    difference: 'A child who has just moved sees a face they trust in their first week',
    owner: 'rosalind',
    accountable: 'gareth',
    start: -18,
    due: 60,
    answers: [1],
    said: [
      {
        ...ON_TRACK,
        changed: 'Moves are now listed every morning for every team.',
        difference: 'Seven of nine children who moved were seen in time.',
      },
    ],
  },
  {
    what: 'Give every newly qualified social worker reflective supervision once a fortnight',
    successMeasure: 'All of them, every fortnight, by their own account',
    difference: 'Children keep the same social worker because fewer leave',
    owner: 'halima',
    accountable: 'tamsin',
    start: -16,
    due: 95,
    answers: [2],
    said: [{ ...ON_TRACK, changed: 'Supervisors’ diaries are blocked for it.', difference: 'Too early to say.' }],
  },
  {
    what: 'Hold a monthly panel that looks at every plan older than six months',
    successMeasure: 'No plan drifts three months without the panel’s reasons on record',
    difference: 'Children are not left waiting for a decision about where they will live',
    owner: 'owen',
    accountable: 'gareth',
    start: 11,
    due: 120,
    answers: [2, 4],
    said: [],
  },
  {
    what: 'Agree which managers may stop a plan that drifts, and tell every team',
    successMeasure: 'Each team can name who',
    difference: '',
    owner: 'owen',
    accountable: 'gareth',
    start: -15,
    due: 7,
    answers: [4],
    said: [{ ...ON_TRACK, changed: 'A note was drafted.', difference: 'Too early to say.' }],
  },
]
