import { type Block, joinLines, textOf } from './block.ts'
import type { Family } from './family.ts'
import { focusedVisit } from './focused-visit.ts'
import { ilacs } from './ilacs.ts'
import { jtai } from './jtai.ts'
import { gradeTable } from './judgements.ts'
import { monitoringVisit } from './monitoring-visit.ts'
import { presif } from './presif.ts'
import { send } from './send.ts'
import { sif } from './sif.ts'

/** So many rows of a text without pages hold its title: a letter names those it is sent to first. */
const OPENING = 20
const MOST_PAGES_IN_FRONT = 6

/** In this order: a later title may be part of an earlier one. */
const FAMILIES: Family[] = [jtai, send, monitoringVisit, focusedVisit, sif, presif, ilacs]

/** For a document that is none of these: lists are still looked for, under any heading known to open one. */
const unknown: Family = {
  kind: 'UNKNOWN',
  title: /(?!)/,
  marks: null,
  named: null,
  lists: new RegExp([...new Set(FAMILIES.map((family) => family.lists.source))].join('|'), 'i'),
  ends: new RegExp(FAMILIES.map((family) => family.ends.source).join('|'), 'i'),
  themes: false,
  prose: 'one item',
  judgements: gradeTable,
}

export function familyOf(blocks: Block[]): Family {
  const title = titleOf(blocks).join(' ')
  const places = FAMILIES.map((family) => ({ family, at: title.search(family.title) })).filter(({ at }) => at !== -1)
  const [first] = places.toSorted((a, b) => a.at - b.at)
  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .map(textOf)
    .join('\n')
  return first?.family ?? FAMILIES.find((family) => family.marks?.test(headings)) ?? unknown
}

/** A covering letter may be bound in front: the report begins where a page is titled as one. */
export function fromTitlePage(blocks: Block[]): Block[] {
  const first = blocks[0]?.page ?? 1
  const pages = first === 0 ? [] : [...new Set(blocks.map((block) => block.page))].filter((page) => page < first + MOST_PAGES_IN_FRONT)
  const titled = pages.find((page) => isTitled(titleOf(blocks.filter((block) => block.page === page))))
  return titled === undefined ? blocks : blocks.filter((block) => block.page >= titled)
}

function isTitled(title: string[]): boolean {
  return FAMILIES.some((family) => family.title.test(title.join(' ')))
}

/** Any heading some family knows, for documents that do not show which of their lines are headings. */
export function isKnownHeading(text: string): boolean {
  return unknown.lists.test(text) || unknown.ends.test(text) || FAMILIES.some((family) => family.timescales?.test(text))
}

/** What the first page sets as headings; where there are no pages, how the text begins. */
export function titleOf(blocks: Block[]): string[] {
  const first = blocks[0]?.page ?? 1
  if (first > 0) return blocks.filter((block) => block.kind === 'heading' && block.page === first).map(textOf)
  const rows = blocks.slice(0, OPENING).flatMap((block) => block.lines.map((line) => line.text))
  return [joinLines(rows.slice(0, OPENING))]
}
