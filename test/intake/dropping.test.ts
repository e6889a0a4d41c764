import { type Draft, emptyDraft, emptyRecommendation } from '../../src/intake/draft.ts'
import { edited, placeAfter, readEdit } from '../../src/intake/edit.ts'

const five: Draft = { ...emptyDraft, recommendations: ['A', 'B', 'C', 'D', 'E'].map((text) => ({ ...emptyRecommendation, text })) }

/** The list as it reads, what was dropped in brackets where it stood. */
function read({ recommendations, dropped = [] }: Draft): string {
  const at = (place: number) => dropped.filter(({ position }) => position === place).map(({ recommendation }) => `(${recommendation.text})`)
  return [...recommendations.flatMap(({ text }, place) => [...at(place), text]), ...at(recommendations.length)].join('')
}

function after(...buttons: string[]): Draft {
  return buttons.reduce((draft, button) => {
    const edit = readEdit(button)
    return edit ? edited(draft, edit) : draft
  }, five)
}

test.each([
  [['drop 1'], 'A(B)CDE'],
  [['drop 4'], 'ABCD(E)'],
  [['drop 1', 'drop 1'], 'A(B)(C)DE'],
  [['drop 2', 'drop 1'], 'A(B)(C)DE'],
  [['drop 3', 'drop 0'], '(A)BC(D)E'],
  [['drop 2', 'drop 1', 'undo 0'], 'AB(C)DE'],
  [['drop 2', 'drop 1', 'undo 1'], 'A(B)CDE'],
  [['drop 1', 'drop 1', 'undo 0', 'undo 0'], 'ABCDE'],
  [['drop 3', 'merge up 1'], 'A BC(D)E'],
  [['drop 3', 'move up 2'], 'ACB(D)E'],
  [['drop 3', 'add'], 'ABC(D)E'],
  [['drop 3', 'undo 4'], 'ABC(D)E'],
  [['drop 0', 'drop 0', 'drop 0', 'drop 0', 'drop 0'], '(A)(B)(C)(D)(E)'],
])('%j leaves %s', (buttons, list) => {
  expect(read(after(...buttons))).toBe(list)
})

test.each([
  [['drop 1'], 'drop 1', { at: 1, anchor: 'dropped-1' }],
  [['drop 3'], 'drop 1', { at: 1, anchor: 'dropped-0' }],
  [['drop 3'], 'undo 0', { at: 3, anchor: 'recommendation-3' }],
  [[], 'drop 4', { at: 3, anchor: 'dropped-0' }],
  [[], 'merge up 2', { at: 1, anchor: 'recommendation-1' }],
  [[], 'add', { at: 5, anchor: 'recommendation-5' }],
])('after %j, “%s” goes on at %j', (buttons, button, place) => {
  const [before, edit] = [after(...buttons), readEdit(button)]
  expect(edit && placeAfter(edit, { before, after: edited(before, edit) })).toEqual(place)
})
