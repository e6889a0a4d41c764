import { colourOf, RATINGS, type RatingFacts, ratingOf } from '../../src/actions/rating.ts'
import { calendarDate as day } from '../../src/lib/calendar-date.ts'

const today = day('2026-03-15')
const said = (ownRating: 'on track' | 'at risk' | 'off track', forecastOn = '2026-06-30') => ({
  on: day('2026-03-10'),
  ownRating,
  forecastOn: day(forecastOn),
})

const underWay: RatingFacts = {
  startOn: day('2026-02-02'),
  dueOn: day('2026-06-30'),
  firstUpdateOn: day('2026-02-13'),
  lastUpdate: said('on track'),
  missedRounds: 0,
  completionClaimedOn: null,
  claimIsStale: false,
  signedOffOn: null,
  withdrawnOn: null,
}
const rate = (facts: Partial<RatingFacts>, silentAfterRounds = 3) => ratingOf({ ...underWay, ...facts }, today, { silentAfterRounds })

const early = { startOn: day('2026-04-01'), firstUpdateOn: null, lastUpdate: null }
const claimed = { completionClaimedOn: day('2026-03-02') }
const signedOff = { ...claimed, signedOffOn: day('2026-03-05') }

test.each<[string, Partial<RatingFacts>, string | null, string]>([
  ['was withdrawn', { withdrawnOn: day('2026-03-01') }, null, 'Withdrawn on 1 March 2026.'],
  ['was signed off', signedOff, 'complete', 'Signed off on 5 March 2026.'],
  [
    'was signed off and re-checked',
    { ...signedOff, embeddedOn: day('2026-03-14') },
    'embedded',
    'Signed off on 5 March 2026 and found embedded on 14 March 2026.',
  ],
  ['has yet to start', early, 'not started', 'Starts on 1 April 2026.'],
  ['is past its date', { dueOn: day('2026-03-03') }, 'late', 'Due 3 March 2026, 12 days ago, and not claimed complete.'],
  ['is past its date since yesterday', { dueOn: day('2026-03-14') }, 'late', 'Due 14 March 2026, 1 day ago, and not claimed complete.'],
  [
    'is off track in its owner’s words',
    { lastUpdate: said('off track') },
    'off track',
    'The owner’s update of 10 March 2026 says it is off track.',
  ],
  ['was not heard of for three rounds', { missedRounds: 3 }, 'silent', 'No update in the last 3 rounds.'],
  [
    'is at risk in its owner’s words',
    { lastUpdate: said('at risk') },
    'at risk',
    'The owner’s update of 10 March 2026 says it is at risk.',
  ],
  [
    'is forecast for later',
    { lastUpdate: said('on track', '2026-07-01') },
    'at risk',
    'Forecast for 1 July 2026, after it is due on 30 June 2026.',
  ],
  ['was not heard of for two rounds', { missedRounds: 2 }, 'at risk', 'No update in the last 2 rounds.'],
  ['was not heard of in the last round', { missedRounds: 1 }, 'at risk', 'No update in the last round.'],
  [
    'waits too long for sign-off',
    { ...claimed, claimIsStale: true },
    'at risk',
    'Claimed complete on 2 March 2026 and still not signed off.',
  ],
  ['waits for sign-off', claimed, 'on track', 'Claimed complete on 2 March 2026 and waiting for sign-off.'],
  ['is on track in its owner’s words', {}, 'on track', 'The owner’s update of 10 March 2026 says it is on track.'],
  ['has just begun', { firstUpdateOn: null, lastUpdate: null }, 'on track', 'Started on 2 February 2026, and no update has been missed.'],
])('an action that %s', (_which, facts, rating, reason) => {
  expect(rate(facts)).toEqual({ rating, reason })
})

test.each([
  ['2026-03-14', 'late', 'the day before'],
  ['2026-03-15', 'on track', 'today'],
  ['2026-03-16', 'on track', 'tomorrow'],
])('due on %s it is %s (%s)', (dueOn, rating, _when) => {
  expect(rate({ dueOn: day(dueOn), lastUpdate: said('on track', dueOn) }).rating).toBe(rating)
})

test.each([
  ['2026-03-14', 'on track', 'yesterday'],
  ['2026-03-15', 'on track', 'today'],
  ['2026-03-16', 'not started', 'tomorrow'],
])('due to start on %s it is %s (%s)', (startOn, rating, _when) => {
  expect(rate({ ...early, startOn: day(startOn) }).rating).toBe(rating)
})

test.each([
  ['2026-06-29', 'on track', 'the day before it is due'],
  ['2026-06-30', 'on track', 'the day it is due'],
  ['2026-07-01', 'at risk', 'the day after'],
])('forecast for %s it is %s (%s)', (forecastOn, rating, _when) => {
  expect(rate({ lastUpdate: said('on track', forecastOn) }).rating).toBe(rating)
})

test.each([
  [0, 'on track'],
  [1, 'at risk'],
  [2, 'at risk'],
  [3, 'silent'],
  [4, 'silent'],
])('after %i missed rounds it is %s', (missedRounds, rating) => {
  expect(rate({ missedRounds }).rating).toBe(rating)
})

test.each([
  [1, 1, 'silent'],
  [4, 3, 'at risk'],
  [4, 4, 'silent'],
])('where silence begins at %i rounds, %i missed make it %s', (silentAfterRounds, missedRounds, rating) => {
  expect(rate({ missedRounds }, silentAfterRounds).rating).toBe(rating)
})

test('of everything that is wrong at once, the first rule that holds speaks', () => {
  const layers: Partial<RatingFacts>[] = [
    { lastUpdate: said('at risk', '2026-07-01'), missedRounds: 2 },
    { missedRounds: 3 },
    { lastUpdate: said('off track') },
    { dueOn: day('2026-03-14') },
    early,
    signedOff,
    { withdrawnOn: today },
  ]
  const worsening = layers.map((_, index) => rate(Object.assign({}, ...layers.slice(0, index + 1))).rating)
  expect(worsening).toEqual(['at risk', 'silent', 'off track', 'late', 'not started', 'complete', null])
})

test('what was claimed complete is not late, though its owner’s last words still count', () => {
  const overdue = { ...claimed, dueOn: day('2026-03-03'), lastUpdate: said('on track', '2026-03-03') }
  expect(rate(overdue).rating).toBe('on track')
  expect(rate({ ...overdue, lastUpdate: said('off track', '2026-03-03') }).rating).toBe('off track')
})

test('each rating has its colour', () => {
  expect(RATINGS.map((rating) => [rating, colourOf(rating)])).toEqual([
    ['late', 'red'],
    ['off track', 'red'],
    ['silent', 'red'],
    ['at risk', 'amber'],
    ['on track', 'green'],
    ['not started', 'grey'],
    ['complete', 'blue'],
    ['embedded', 'blue'],
  ])
})
