type Link = { href: string }
type Item = { number: number; href: string; current: boolean } | { ellipsis: true }

/** As govukPagination takes it. */
export type Pagination = { previous?: Link; next?: Link; items: Item[] }

/** The first, the last and those beside the one shown; null when there is only one page. */
export function paginationOf({ page, pages }: { page: number; pages: number }, hrefOf: (page: number) => string): Pagination | null {
  if (pages < 2) return null
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) < 2,
  )
  return {
    ...(page > 1 ? { previous: { href: hrefOf(page - 1) } } : {}),
    ...(page < pages ? { next: { href: hrefOf(page + 1) } } : {}),
    items: shown.flatMap((number, at) => [
      ...(number - (shown[at - 1] ?? 0) > 1 ? [{ ellipsis: true as const }] : []),
      { number, href: hrefOf(number), current: number === page },
    ]),
  }
}
