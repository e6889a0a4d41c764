import { Feed } from 'feed'
import type { PublicListPage } from './pages.ts'

/** What was published, the last first, for programmes that watch for it. */
export function atomFeed({ statements, reports }: PublicListPage, { council, baseUrl }: { council: string; baseUrl: string }): string {
  const items = [
    ...statements.map((each) => ({ ...each, address: `${baseUrl}/published/statements/${each.id}` })),
    ...reports.map((each) => ({
      ...each,
      about: `Position as at ${each.asAt}`,
      address: `${baseUrl}/published/status-reports/${each.id}`,
    })),
  ].toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt))
  const feed = new Feed({
    id: `${baseUrl}/published`,
    link: `${baseUrl}/published`,
    title: `Improving children’s services: ${council}`,
    language: 'en-GB',
    generator: false,
    author: { name: council },
    updated: new Date(items[0]?.publishedAt ?? 0),
    feedLinks: { atom: `${baseUrl}/published/feed.atom` },
  })
  for (const { title, about, address, publishedAt } of items) {
    const date = new Date(publishedAt)
    feed.addItem({ title, description: about, id: address, link: address, date, published: date })
  }
  return feed.atom1()
}
