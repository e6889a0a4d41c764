import { calendarDate as day } from '../../src/lib/calendar-date.ts'
import { childDetailsIn, doubtsAbout } from '../../src/updates/child-details.ts'

const today = day('2026-03-02')

test.each([
  ['Ella Marsh, DOB 3/4/2015, has moved placement', 'a child’s name with a date of birth'],
  ['Ella M (d.o.b. 03.04.15) was seen', 'a child’s name with a date of birth'],
  ['Child J, born on 3 April 2015, was seen alone', 'a child’s name with a date of birth'],
  ['date of birth: 2015-04-03', 'a child’s name with a date of birth'],
  ['We heard from Ella Marsh (3 April 2015) in her own words', 'a child’s name with a date of birth'],
  ['Zoë O’Neil-Hart, 03/04/2019, is now on a plan', 'a child’s name with a date of birth'],
  ['943 476 5919 was not visited', 'an NHS number'],
  ['see 9434765919', 'an NHS number'],
  ['943-476-5919', 'an NHS number'],
  ['NHS number 123 456 7890, whose check digit is wrong', 'an NHS number'],
  ['NHS no. 1234567890', 'an NHS number'],
  ['case number 4821 is the worst', 'a case number'],
  ['Case ref: CS/48213', 'a case number'],
  ['child ID 10293', 'a case number'],
  ['Mosaic 1029384 shows it', 'a case number'],
  ['LCS no 48213', 'a case number'],
  ['pupil A801200001001', 'a case number'],
])('“%s” looks like %s', (text, detail) => {
  expect(childDetailsIn(text, today)).toEqual([detail])
})

test.each([
  [''],
  ['The audit of 3 April 2025 found 41 of 48 visits on time'],
  ['The Children Act 1989 and the Care Planning Regulations, 1 April 2011'],
  ['Ofsted Visit (12 May 2023) said the same'],
  ['Sue Barnes (2 March 2026) agreed the standard'],
  ['Call the duty team on 020 7946 0958 or 07700 900123'],
  ['£1,234,567,890 was never spent'],
  ['The case numbers rose to 1200 in the year to 31 March 2025'],
  ['Case 12 of 60 was re-audited; in that case 3 visits were late'],
  ['123 456 7890 is ten digits whose last does not check the rest'],
])('“%s” is an ordinary sentence', (text) => {
  expect(childDetailsIn(text, today)).toEqual([])
})

test('everything that was found is named, once each', () => {
  const text = 'Ella Marsh, DOB 3/4/2015, NHS 943 476 5919, case no 48213, and her brother, DOB 4/5/2017'
  expect(childDetailsIn(text, today)).toEqual(['a child’s name with a date of birth', 'an NHS number', 'a case number'])
})

test('the answer it stands in is named; the reason, when nothing has changed', () => {
  const draft = { changed: 'case number 48213', difference: '', inTheWay: 'NHS 943 476 5919', impact: null } as const
  const rest = { ownRating: 'on track', forecastOn: today } as const
  expect(doubtsAbout({ ...draft, ...rest, nothingChanged: false }, today)).toEqual([
    { field: 'changed', found: ['a case number'] },
    { field: 'inTheWay', found: ['an NHS number'] },
  ])
  expect(doubtsAbout({ ...draft, ...rest, inTheWay: '', nothingChanged: true }, today)).toEqual([
    { field: 'reason', found: ['a case number'] },
  ])
})
