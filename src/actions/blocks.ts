import type { CalendarDate } from '../lib/calendar-date.ts'
import { numericDate } from '../lib/date-words.ts'
import { rowsIn } from '../lib/fields.ts'

/** One of the actions on the page for adding several, as typed. */
export type Block = Record<string, unknown>

const TYPED_ANEW = ['what', 'successMeasure', 'difference', 'ownerId', 'dueOn']

/** What a new block begins with can be changed, and does not make it a filled one. */
export function firstBlock({ accountableId, startOn }: { accountableId: number; startOn: CalendarDate }): Block {
  return { accountableId: String(accountableId), startOn: numericDate(startOn) }
}

/** Those left empty are not meant; of a form left wholly empty the first is. */
export function filledBlocks(body: unknown): Block[] {
  const blocks = blocksIn(body)
  const filled = blocks.filter(isFilled)
  return filled.length > 0 ? filled : blocks.slice(0, 1)
}

/** The blocks after “Add another action” or “Remove” was pressed; null when neither was. */
export function rearrangedBlocks(body: unknown): Block[] | null {
  const asked = /^(add|remove)(?: (\d+))?$/.exec(String(fieldsOf(body)['do']))
  if (!asked) return null
  const blocks = blocksIn(body)
  if (asked[1] === 'add') return [...blocks, likeTheLast(blocks)]
  return blocks.length > 1 ? blocks.filter((_, index) => index !== Number(asked[2])) : [{}]
}

/** What several actions have in common is most often who is accountable and when they start. */
function likeTheLast(blocks: Block[]): Block {
  const { accountableId, startOn } = blocks.at(-1) ?? {}
  return { accountableId, startOn }
}

function blocksIn(body: unknown): Block[] {
  const blocks = rowsIn(fieldsOf(body)['actions']).map(fieldsOf)
  return blocks.length > 0 ? blocks : [{}]
}

function isFilled(block: Block): boolean {
  return TYPED_ANEW.some((name) => typeof block[name] === 'string' && block[name].trim() !== '')
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
