import { fullDate } from '../lib/date-words.ts'
import type { FeedPage, PublicListPage } from './pages.ts'

const NEVER = new Date(0).toISOString()

/** What was published, the last first, for programmes that watch for it. */
export function feedOf({ statements, reports }: PublicListPage, baseUrl: string): FeedPage {
  const entries = [
    ...statements.map(({ id, title, about, publishedAt }) => ({
      title,
      about,
      publishedAt,
      address: `${baseUrl}/published/statements/${id}`,
    })),
    ...reports.map(({ id, title, asAt, publishedAt }) => ({
      title,
      about: `Position as at ${fullDate(asAt)}`,
      publishedAt,
      address: `${baseUrl}/published/status-reports/${id}`,
    })),
  ].toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt))
  return { baseUrl, entries, updatedAt: entries[0]?.publishedAt ?? NEVER }
}
