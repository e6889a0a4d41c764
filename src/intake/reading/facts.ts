import type { CalendarDate } from '../../lib/calendar-date.ts'
import { type Block, rankOf, textOf } from './block.ts'
import { type DateRange, dateIn, dateRangeIn } from './report-dates.ts'
import type { Family } from './family.ts'
import { titleOf } from './families.ts'

/** The authority, from the title, or from the loudest heading of the first page that is not itself the title. */
export function authorityOf(blocks: Block[], family: Family): string | null {
  const title = titleOf(blocks)
  const named = [...title, title.join(' ')].map((line) => family.named?.exec(line)?.[1]).find(Boolean)
  if (named) return named.trim().replace(/^the /, '').replace(/\.$/, '')
  if (family.kind === 'UNKNOWN') return null
  const [loudest] = blocks.filter((block) => isName(block, blocks)).toSorted((a, b) => rankOf(b) - rankOf(a))
  return loudest ? (loudest.lines[0]?.page === 0 ? loudest.lines[0].text : textOf(loudest)) : null
}

/** A heading of the first page, or what stands first where there are no pages. */
function isName(block: Block, blocks: Block[]): boolean {
  const [first] = blocks
  const stands = first?.page === 0 ? block === first : block.kind === 'heading' && block.page === first?.page
  return stands && !/\binspection\b|\bdates?\b|:/i.test(block.lines[0]?.text ?? '')
}

export function inspectedIn(blocks: Block[]): DateRange | null {
  const text = openingOf(blocks)
  const places = [
    /inspection dates?:?\s/i,
    /took place (from|on|between|over)/i,
    /\bvisits? (to|of)\b[^.]{0,160}?\bon\b/i,
    /\bbetween (?=\d)/i,
  ]
  for (const place of places) {
    const at = text.search(place)
    const found = at === -1 ? null : dateRangeIn(text.slice(at, at + 220))
    if (found) return found
  }
  return null
}

/** "Report published: 23 May 2014", or the date a letter opens with. */
export function publishedIn(blocks: Block[]): CalendarDate | null {
  const text = openingOf(blocks)
  const said = /\bpublished:?(?: on)?\s+(.{8,30})/i.exec(text)?.[1]
  if (said && dateIn(said)) return dateIn(said)
  const opening = blocks
    .slice(0, 8)
    .flatMap((block) => block.lines)
    .find((line) => /^\d{1,2} \p{L}+ \d{4}$/u.test(line.text))
  return opening ? dateIn(opening.text) : null
}

export function leadInspectorIn(blocks: Block[], family: Family): string | null {
  const lines = blocks.flatMap((block) => block.lines.map((line) => line.text))
  const named = lines
    .map(
      (line) =>
        /^(?:lead|reporting) inspector(?: on site)?:?\s+((?-i:\p{Lu}).+)/iu.exec(line)?.[1] ??
        /^(.+?),? (?:Ofsted )?lead inspector$/i.exec(line)?.[1],
    )
    .find(Boolean)
  if (named) return nameIn(named)
  if (family.kind !== 'FOCUSED VISIT' && family.kind !== 'MONITORING VISIT') return null
  const signed = lines.findIndex((line) => /^yours sincerely/i.test(line))
  return signed === -1 ? null : nameIn(lines[signed + 1] ?? '')
}

/** The day by which a letter asks for the statement: "... should send the written statement of action to ... by 5 January 2023". */
export function statedDeadlineIn(blocks: Block[]): CalendarDate | null {
  const text = blocks.map(textOf).join(' ')
  for (const found of text.matchAll(/(?:statement|action plan)\b.{0,160}?\bby (\d{1,2} \p{L}+ \d{4})/giu)) {
    const date = dateIn(found[1] ?? '')
    if (date) return date
  }
  return null
}

function nameIn(text: string): string | null {
  const name = text.split(/,|\(|\bHMI\b|\bsenior\b|\b(?:her|his) majesty|\bofsted\b/i)[0]?.trim()
  return name ? name : null
}

function openingOf(blocks: Block[]): string {
  const first = blocks[0]?.page ?? 1
  return blocks
    .filter((block) => block.page <= first + 1)
    .map(textOf)
    .join('\n')
}
