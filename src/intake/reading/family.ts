import type { Block } from './block.ts'
import type { ReadJudgement, ReportKind } from './reading.ts'

/** What is peculiar to one kind of report: how it is titled, and what its headings and judgements look like. */
export type Family = {
  kind: ReportKind
  /** Matched against the headings of the first page. */
  title: RegExp
  /** Headings only this kind has, for a report whose title is a picture. */
  marks: RegExp | null
  /** The authority's name in the title, as the first group; null where the largest line is the name itself. */
  named: RegExp | null
  /** Headings that open a list of what needs to improve. */
  lists: RegExp
  /** Headings that close one although they are set no louder than a list's own sub-headings. */
  ends: RegExp
  /** Sub-headings that say by when. */
  timescales?: RegExp
  /** Whether a list may be divided by sub-headings set exactly like its own heading. */
  themes: boolean
  /** What paragraphs are, where a list has no bullets or numbers. */
  prose: 'one item' | 'an item each'
  judgements: (blocks: Block[]) => ReadJudgement[]
}
