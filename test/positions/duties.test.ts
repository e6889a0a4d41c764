import { addDuty, dropDuty } from '../../src/duties/choosing-changes.ts'
import { templateById } from '../../src/deadlines/queries.ts'
import { dutyById } from '../../src/duties/queries.ts'
import { planAsAt } from '../../src/positions/queries.ts'
import { reportedDeadlines } from '../../src/status-reports/deadlines.ts'
import { discharged } from '../support/discharged.ts'
import { aWorld, day, people } from '../support/world.ts'

const stamp = { by: people.dina, at: new Date('2026-03-02T09:00:00Z') }

test('a discharged duty is frozen and reported as met, not as late', async () => {
  const { db } = await aWorld()
  await discharged(db, 1, '2026-03-19')
  await discharged(db, 2, '2026-03-20')
  const position = await planAsAt(db, { today: day('2026-08-03') })
  expect(position.inspections[0]?.duties.map(({ dueOn, timeLeft, met }) => [dueOn, timeLeft, met])).toEqual([
    ['2026-03-18', null, { on: '2026-03-19', words: 'Met 1 day late' }],
    ['2026-05-29', null, { on: '2026-03-20', words: 'Met 70 days early' }],
  ])
  expect(reportedDeadlines(position).map(({ tag }) => tag)).toEqual([
    { text: 'Met 1 day late', classes: 'govuk-tag govuk-tag--orange' },
    { text: 'Met 70 days early', classes: 'govuk-tag govuk-tag--green' },
  ])
})

test('members read neither of what was dropped nor of what is still to be confirmed', async () => {
  const { db } = await aWorld()
  await addDuty(db, { inspectionId: 1, template: await templateById(db, 4), because: 'The letter names one', ...stamp })
  await dropDuty(db, await dutyById(db, 1), { because: 'It does not apply', ...stamp })
  const position = await planAsAt(db, { today: day('2026-03-02') })
  expect(position.inspections[0]?.duties.map(({ id }) => id)).toEqual([2])
})
