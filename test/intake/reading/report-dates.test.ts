import { dateRangeIn } from '../../../src/intake/reading/report-dates.ts'

test.each([
  ['16 April to 27 April 2018', '2018-04-16', '2018-04-27'],
  ['11 to 15 December 2023', '2023-12-11', '2023-12-15'],
  ['25 November 2013 – 18 December 2013', '2013-11-25', '2013-12-18'],
  ['26th February 2024 to 8th March 2024', '2024-02-26', '2024-03-08'],
  ['between 9 and 13 July 2018', '2018-07-09', '2018-07-13'],
  ['on 28 July 2016', '2016-07-28', '2016-07-28'],
  ['12/09/2016 to 06/10/2016', '2016-09-12', '2016-10-06'],
  ['Monday 2 to Friday 6 October 2023', '2023-10-02', '2023-10-06'],
  ['in 2016, from 31 March to 4 April 2017', '2017-03-31', '2017-04-04'],
])('%s', (text, from, to) => {
  expect(dateRangeIn(text)).toEqual({ from, to })
})

test.each(['', 'in March', '31 February 2024', '12 and 13', 'section 136 of the Act 2006'])('"%s" is no date', (text) => {
  expect(dateRangeIn(text)).toBeNull()
})
