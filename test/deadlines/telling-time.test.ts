import { tellingTime } from '../../src/deadlines/telling-time.ts'
import { bankHolidays } from '../support/bank-holidays.ts'
import { aWorld, people } from '../support/world.ts'

test.each([
  ['at once on a working day', '2026-03-02T16:00:00Z', '2026-03-02T16:00:00Z'],
  ['on Monday of what was done on Saturday', '2026-03-07T11:00:00Z', '2026-03-09T08:00:00Z'],
  ['after Easter of what was done on Good Friday', '2026-04-03T09:00:00Z', '2026-04-07T07:00:00Z'],
  ['at once on a weekday of a year whose holidays nobody has told us', '2031-03-03T09:00:00Z', '2031-03-03T09:00:00Z'],
  ['on Monday of what was done on a Saturday of such a year', '2031-03-01T09:00:00Z', '2031-03-03T08:00:00Z'],
  [
    'in the new year, though its holidays are not known, of what was done on the last Sunday of the old',
    '2028-12-31T09:00:00Z',
    '2029-01-01T08:00:00Z',
  ],
])('people are told %s', (_when, now, told) => {
  const known = { ...bankHolidays, years: bankHolidays.years.difference(new Set([2029])), titles: until2028 }
  expect(tellingTime(new Date(now), 8, known)).toEqual(new Date(told))
})

const until2028 = new Map([...bankHolidays.titles].filter(([day]) => day < '2029-01-01'))

test('a bank holiday that is known of a year whose others are not is still a day on which nobody is told', () => {
  const early = {
    titles: new Map([...until2028, ...[...bankHolidays.titles].filter(([day]) => day === '2029-12-25')]),
    years: new Set([2028]),
  }
  expect(tellingTime(new Date('2029-12-25T09:00:00Z'), 8, early)).toEqual(new Date('2029-12-26T08:00:00Z'))
})

test('in such a year an action is still added, a report published, and both are told', async () => {
  const { as, db } = await aWorld('2031-03-03T09:00:00Z')
  const dina = await as(people.dina)
  const action = {
    'actions[0][what]': 'See every child',
    'actions[0][successMeasure]': 'All seen',
    'actions[0][ownerId]': '3',
    'actions[0][accountableId]': '1',
    'actions[0][startOn]': '3/3/2031',
    'actions[0][dueOn]': '3/6/2031',
  }
  await dina.post('/actions/new?recommendation=2', { ...action, do: 'save' }).expect(303)
  const { headers } = await dina.post('/status-reports', { title: 'How we stand' }).expect(303)
  const page = String(headers['location']).replace('/edit', '/publication')
  await dina.get(page).expect(200)
  await dina.post(page, { version: '1' }).expect(303)
  const letters = await db.selectFrom('letters').select(['kind', 'tryAfter']).execute()
  expect(new Set(letters.map(({ kind }) => kind))).toEqual(new Set(['assigned', 'status-report-published']))
  expect(new Set(letters.map(({ tryAfter }) => tryAfter))).toEqual(new Set(['2031-03-03T09:00:00.000Z']))
})
