import { type Block, rankOf, textOf } from './block.ts'

/** Nothing longer is a heading. */
const LONGEST = 200

/** A heading as printed, without colon, question mark or footnote mark. */
export function headingName(block: Block): string {
  return textOf(block)
    .slice(0, LONGEST)
    .replace(/[\s:?.*†\d]+$/, '')
    .trim()
}

/** Leaves out the contents page and any entry that has its page number at the end of its line. */
export function withoutContents(blocks: Block[]): Block[] {
  const contentsPages = new Set(blocks.filter((block) => /^(table of )?contents$/i.test(headingName(block))).map((block) => block.page))
  const numbers = blocks.flatMap((block) => block.lines).filter((line) => /^\d{1,3}$/.test(line.text) && !line.marker)
  const isEntry = (block: Block) =>
    block.lines.some((line) =>
      numbers.some((number) => number.page === line.page && Math.abs(number.y - line.y) < 3 && number.x > line.right),
    )
  return blocks.filter((block) => !(block.page > 0 && contentsPages.has(block.page)) && !isEntry(block))
}

/** A list's heading as one block: parted from what is set closely above or below it, and joined where its own lines are set apart. */
export function withListHeadingsWhole(blocks: Block[], lists: RegExp): Block[] {
  const whole: Block[] = []
  for (const block of blocks.flatMap((each) => parted(each, lists))) {
    const pair = pairOf(whole.at(-1), block, lists)
    if (pair) whole[whole.length - 1] = pair
    else whole.push(block)
  }
  return whole
}

/** One line alone opens a list and the whole does not. */
function parted(block: Block, lists: RegExp): Block[] {
  const opens = block.lines.findIndex((line) => lists.test(headingName({ ...block, lines: [line] })))
  if (block.kind !== 'heading' || block.lines.length < 2 || opens === -1 || lists.test(headingName(block))) return [block]
  return [block.lines.slice(0, opens), block.lines.slice(opens, opens + 1), block.lines.slice(opens + 1)]
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ ...block, lines, page: lines[0]?.page ?? block.page }))
}

/** Two alike, one under the other, that open a list together and neither alone. */
function pairOf(above: Block | undefined, block: Block, lists: RegExp): Block | null {
  if (above?.kind !== 'heading' || block.kind !== 'heading') return null
  if (above.page !== block.page || rankOf(above) !== rankOf(block)) return null
  const pair = { ...above, lines: [...above.lines, ...block.lines] }
  const isEither = [above, block].some((each) => lists.test(headingName(each)))
  return lists.test(headingName(pair)) && !isEither ? pair : null
}
