import { type Draft, type DraftRecommendation, emptyRecommendation } from './draft.ts'
import { dropAt, keepPlaces, undoDrop } from './dropping.ts'

/** What the buttons of the check page do to its recommendations. Positions count from 0; that of undo, among those dropped. */
export type Edit = { kind: 'add' } | { kind: 'drop' | 'undo' | 'split' | 'merge up' | 'move up'; position: number }

/** A button's value: "add", "drop 3", "merge up 1"; null for anything else. */
export function readEdit(value: unknown): Edit | null {
  if (value === 'add') return { kind: 'add' }
  const [, kind, position] = /^(drop|undo|split|merge up|move up) (\d{1,4})$/.exec(String(value)) ?? []
  return kind ? { kind: kind as 'drop', position: Number(position) } : null
}

export function edited(draft: Draft, edit: Edit): Draft {
  if (edit.kind === 'drop') return dropAt(draft, edit.position)
  if (edit.kind === 'undo') return undoDrop(draft, edit.position)
  const recommendations = recommendationsAfter(draft.recommendations, edit)
  if (edit.kind === 'add') return { ...draft, recommendations }
  const added = recommendations.length - draft.recommendations.length
  return { ...draft, recommendations, dropped: keepPlaces(draft.dropped ?? [], { position: edit.position, added }) }
}

/** Which recommendation to go on from, and what of the page: the one edited, divided, added or brought back, or the words that say what was dropped. */
export function placeAfter(edit: Edit, { before, after }: { before: Draft; after: Draft }): { at: number; anchor: string } {
  const last = Math.max(0, after.recommendations.length - 1)
  if (edit.kind === 'drop') {
    const { length: number } = (before.dropped ?? []).filter(({ position }) => position <= edit.position)
    return { at: Math.min(edit.position, last), anchor: `dropped-${number}` }
  }
  const at = Math.min(last, wentTo(edit, before) ?? last)
  return { at, anchor: `recommendation-${at}` }
}

function wentTo(edit: Exclude<Edit, { kind: 'drop' }>, before: Draft): number | undefined {
  if (edit.kind === 'add') return before.recommendations.length
  if (edit.kind === 'split') return edit.position
  return edit.kind === 'undo' ? before.dropped?.[edit.position]?.position : Math.max(0, edit.position - 1)
}

function recommendationsAfter(items: DraftRecommendation[], edit: Exclude<Edit, { kind: 'drop' | 'undo' }>): DraftRecommendation[] {
  if (edit.kind === 'add') return [...items, likeTheLast(items)]
  const { position } = edit
  const item = items[position]
  if (!item) return items
  if (edit.kind === 'split') return items.toSpliced(position, 1, ...divided(item))
  const above = items[position - 1]
  if (!above) return items
  return items.toSpliced(position - 1, 2, ...(edit.kind === 'merge up' ? [merged(above, item)] : [item, above]))
}

/** The points stay with the last part, which they followed. */
function divided(item: DraftRecommendation): DraftRecommendation[] {
  const texts = partsOf(item.text)
  if (texts.length < 2) return [item]
  return texts.map((text, index) => ({
    ...item,
    text,
    number: index === 0 ? item.number : '',
    points: index === texts.length - 1 ? item.points : '',
  }))
}

/** Between its empty lines. */
function partsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
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
