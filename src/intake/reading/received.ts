import { type Block, textOf } from './block.ts'
import type { CalendarDate } from '../../lib/calendar-date.ts'
import type { ReadWords } from './reading.ts'
import { dateIn } from './report-dates.ts'

/** How far into a letter without pages its first paragraphs reach. */
const OPENING = 20
const RECEIVED =
  /\b(?:received|sent to (?:you|the [\p{L} ]{3,40}?)|issued to (?:you|the [\p{L} ]{3,40}?))\b[^.]{0,60}?(?:\bon|:)\s+(.{8,40})/iu
const STAMPED = /^(?:date )?received(?: on)?:?\s+(.{8,30})$/i

/** The day the council received the report, where the covering letter (or a stamp) says so; `front` is what stands before the report itself. */
export function receivedIn(blocks: Block[], front: Block[]): (ReadWords & { on: CalendarDate }) | null {
  const opening = front.length > 0 ? front : openingOf(blocks)
  const isLetter = opening.some((block) => block.lines.some((line) => /^dear\b/i.test(line.text))) || front.length > 0
  for (const block of opening) {
    const stamp = block.lines.map((line) => STAMPED.exec(line.text)).find((found) => found !== null)
    const said = stamp ?? (isLetter ? RECEIVED.exec(sentenceIn(block)) : null)
    const on = dateIn(said?.[1] ?? '')
    if (said && on) return { on, page: block.page || null, words: stamp ? said[0] : sentenceIn(block) }
  }
  return null
}

/** The first sentence about this report or letter and its receipt; an earlier one's is no business of ours. */
function sentenceIn(block: Block): string {
  const sentences = textOf(block).split(/(?<=\.)\s+/)
  return (
    sentences.find((each) => /\b(report|letter)\b/i.test(each) && !/\b(last|previous|earlier)\b/i.test(each) && RECEIVED.test(each)) ?? ''
  )
}

function openingOf(blocks: Block[]): Block[] {
  const first = blocks[0]?.page ?? 1
  return blocks.filter((block) => block.page === first).slice(0, OPENING)
}
