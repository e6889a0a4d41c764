import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { missedRounds, needsUpdate, type UpdateFacts } from '../../src/actions/missed-rounds.ts'

const march = { opensOn: day('2026-03-13'), closesOn: day('2026-03-20') }
const closed = [
  { opensOn: day('2026-02-13'), closesOn: day('2026-02-20') },
  { opensOn: day('2026-02-27'), closesOn: day('2026-03-06') },
  march,
]
const underWay: UpdateFacts = {
  createdOn: day('2026-01-05'),
  startOn: day('2026-01-12'),
  firstUpdateOn: null,
  lastUpdateOn: null,
  completionClaimedOn: null,
  signedOffOn: null,
  withdrawnOn: null,
}

describe.each([
  ['2026-03-12', 'the day before the round opens'],
  ['2026-03-13', 'the day it opens'],
  ['2026-03-14', 'the day after'],
])('on %s, %s', (date, _when) => {
  const on = day(date)
  const opened = on <= march.opensOn

  test(`an action that started then ${opened ? 'needs' : 'does not need'} an update`, () => {
    expect(needsUpdate({ ...underWay, startOn: on }, march)).toBe(opened)
    expect(needsUpdate({ ...underWay, startOn: day('2026-05-01'), firstUpdateOn: on }, march)).toBe(opened)
  })

  test(`an action put in the plan then, its start long past, ${opened ? 'needs' : 'does not need'} one`, () => {
    expect(needsUpdate({ ...underWay, createdOn: on }, march)).toBe(opened)
  })

  test(`an action returned or reopened then ${opened ? 'needs' : 'does not need'} one`, () => {
    expect(needsUpdate({ ...underWay, resumedOn: on }, march)).toBe(opened)
  })

  test(`an action claimed complete or signed off then ${opened ? 'does not need' : 'needs'} one`, () => {
    expect(needsUpdate({ ...underWay, completionClaimedOn: on }, march)).toBe(!opened)
    expect(needsUpdate({ ...underWay, signedOffOn: on }, march)).toBe(!opened)
  })

  test('an action withdrawn then does not need one', () => {
    expect(needsUpdate({ ...underWay, withdrawnOn: on }, march)).toBe(false)
  })
})

test.each([
  [null, 3, 'never'],
  ['2026-02-20', 2, 'the day the first round closed'],
  ['2026-02-21', 1, 'the day after it: that counts for the second'],
  ['2026-03-06', 1, 'the day the second closed'],
  ['2026-03-07', 0, 'the day after it: that counts for the third'],
  ['2026-03-20', 0, 'the day the third closed'],
  ['2026-03-21', 0, 'since the last close'],
])('with its last update on %s it has missed %i rounds (%s)', (lastUpdateOn, missed, _when) => {
  expect(missedRounds({ ...underWay, lastUpdateOn: lastUpdateOn === null ? null : day(lastUpdateOn) }, closed)).toBe(missed)
})

test.each<[string, Partial<UpdateFacts>, number]>([
  ['started after two of them had opened', { startOn: day('2026-02-28') }, 1],
  ['was put in the plan late, with a start in the past', { createdOn: day('2026-03-14') }, 0],
  ['waited for sign-off and was returned yesterday', { lastUpdateOn: day('2026-02-09'), resumedOn: day('2026-03-19') }, 0],
  ['was claimed complete before they opened', { lastUpdateOn: day('2026-02-09'), completionClaimedOn: day('2026-02-09') }, 0],
  ['was withdrawn', { withdrawnOn: day('2026-03-19') }, 0],
])('an action that %s', (_which, facts, missed) => {
  expect(missedRounds({ ...underWay, ...facts }, closed)).toBe(missed)
})

test('before any round has closed none is missed', () => {
  expect(missedRounds(underWay, [])).toBe(0)
})
