import { isSameAuthority } from '../../src/inspections/authority.ts'

test.each([
  ['London Borough of Westmere', 'Westmere'],
  ['Westmere Metropolitan Borough Council', 'Westmere'],
  ['The Royal Borough of Westmere and Hartside', 'Westmere & Hartside'],
  ['City of Westmere Council', 'WESTMERE'],
  ['City of London', 'City of London Corporation'],
  ['Westmere-on-Sea', 'Westmere on Sea Borough Council'],
])('“%s” and “%s” are one authority', (one, other) => {
  expect(isSameAuthority(one, other)).toBe(true)
})

test.each([
  ['Westmere', 'Westmereshire County Council'],
  ['North Westmere', 'South Westmere'],
  ['City of London', 'London Borough of Westmere'],
  ['', ''],
  ['Borough Council', 'City Council'],
])('“%s” and “%s” are not', (one, other) => {
  expect(isSameAuthority(one, other)).toBe(false)
})
