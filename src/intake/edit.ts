import { type Draft, type DraftRecommendation, emptyRecommendation } from './draft.ts'

/** What the buttons of the check page do to its recommendations. Positions count from 0. */
export type Edit = { kind: 'add' } | { kind: 'drop' | 'split' | 'merge up' | 'move up'; position: number }

/** A button's value: "add", "drop 3", "merge up 1"; null for anything else. */
export function readEdit(value: unknown): Edit | null {
  if (value === 'add') return { kind: 'add' }
  const [, kind, position] = /^(drop|split|merge up|move up) (\d{1,4})$/.exec(String(value)) ?? []
  return kind ? { kind: kind as 'drop', position: Number(position) } : null
}

export function edited(draft: Draft, edit: Edit): Draft {
  return { ...draft, recommendations: recommendationsAfter(draft.recommendations, edit) }
}

function recommendationsAfter(items: DraftRecommendation[], edit: Edit): DraftRecommendation[] {
  if (edit.kind === 'add') return [...items, likeTheLast(items)]
  const { position } = edit
  const item = items[position]
  if (!item) return items
  if (edit.kind === 'drop') return items.toSpliced(position, 1)
  if (edit.kind === 'split') return items.toSpliced(position, 1, ...partsOf(item))
  const above = items[position - 1]
  if (!above) return items
  return items.toSpliced(position - 1, 2, ...(edit.kind === 'merge up' ? [merged(above, item)] : [item, above]))
}

/** Divides at empty lines; without one it stays whole. The points stay with the last part, which they followed. */
function partsOf(item: DraftRecommendation): DraftRecommendation[] {
  const texts = item.text
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (texts.length < 2) return [item]
  return texts.map((text, index) => ({
    ...item,
    text,
    number: index === 0 ? item.number : '',
    points: index === texts.length - 1 ? item.points : '',
  }))
}

function merged(above: DraftRecommendation, below: DraftRecommendation): DraftRecommendation {
  const points = [above.points, below.points].filter((each) => each !== '').join('\n')
  const sameAs = [...new Set([...(above.sameAs ?? []), ...(below.sameAs ?? [])])]
  return { ...above, text: `${above.text.trim()} ${below.text.trim()}`, points, sameAs }
}

function likeTheLast(items: DraftRecommendation[]): DraftRecommendation {
  const last = items.at(-1)
  return last ? { ...emptyRecommendation, list: last.list, body: last.body } : emptyRecommendation
}
