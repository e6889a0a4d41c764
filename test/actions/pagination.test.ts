import { paginationOf } from '../../src/actions/pagination.ts'

const hrefOf = (page: number) => `?page=${page}`
const inShort = (page: number, pages: number) =>
  paginationOf({ page, pages }, hrefOf)
    ?.items.map((item) => ('number' in item ? `${item.number}${item.current ? '!' : ''}` : '…'))
    .join(' ')

test.each([
  [1, 2, '1! 2'],
  [1, 20, '1! 2 … 20'],
  [3, 20, '1 2 3! 4 … 20'],
  [10, 20, '1 … 9 10! 11 … 20'],
  [20, 20, '1 … 19 20!'],
])('on page %i of %i there are links to %s', (page, pages, items) => {
  expect(inShort(page, pages)).toBe(items)
})

test('the first page has no page before it, the last none after', () => {
  expect(paginationOf({ page: 1, pages: 2 }, hrefOf)).toMatchObject({ next: { href: '?page=2' } })
  expect(paginationOf({ page: 1, pages: 2 }, hrefOf)).not.toHaveProperty('previous')
  expect(paginationOf({ page: 2, pages: 2 }, hrefOf)).not.toHaveProperty('next')
})

test('one page needs no links', () => {
  expect(paginationOf({ page: 1, pages: 1 }, hrefOf)).toBeNull()
})
