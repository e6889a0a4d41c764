import { type Draft, emptyDraft, type DraftRecommendation, emptyRecommendation } from '../../src/intake/draft.ts'
import { edited, readEdit } from '../../src/intake/edit.ts'

const item = (text: string, more: Partial<DraftRecommendation> = {}): DraftRecommendation => ({
  ...emptyRecommendation,
  text,
  list: 'What needs to improve',
  ...more,
})
const draft = (...recommendations: DraftRecommendation[]): Draft => ({ ...emptyDraft, recommendations })
const textsAfter = (before: Draft, button: string) => {
  const edit = readEdit(button)
  return edit && edited(before, edit).recommendations.map(({ text }) => text)
}

const three = draft(item('Visits'), item('Supervision'), item('Health'))

test.each([
  ['drop 1', ['Visits', 'Health']],
  ['move up 2', ['Visits', 'Health', 'Supervision']],
  ['move up 0', ['Visits', 'Supervision', 'Health']],
  ['merge up 1', ['Visits Supervision', 'Health']],
  ['merge up 0', ['Visits', 'Supervision', 'Health']],
  ['add', ['Visits', 'Supervision', 'Health', '']],
  ['drop 9', ['Visits', 'Supervision', 'Health']],
])('“%s” leaves %j', (button, texts) => {
  expect(textsAfter(three, button)).toEqual(texts)
})

test.each(['', 'record', 'drop', 'drop -1', 'drop x', 'constructor 1', undefined])('%j is no edit', (button) => {
  expect(readEdit(button)).toBeNull()
})

test('an item divides at its empty lines, and without one stays whole', () => {
  expect(textsAfter(draft(item('Visits\n\n  \nSupervision of staff')), 'split 0')).toEqual(['Visits', 'Supervision of staff'])
  expect(textsAfter(draft(item('Visits\nto children')), 'split 0')).toEqual(['Visits\nto children'])
})

test('the points of a divided item follow its last part, and its number its first', () => {
  const [first, second] = edited(draft(item('A\n\nB', { points: 'one\ntwo', number: '24', readAs: '0' })), {
    kind: 'split',
    position: 0,
  }).recommendations
  expect(first).toMatchObject({ points: '', number: '24', readAs: '0' })
  expect(second).toMatchObject({ points: 'one\ntwo', number: '', readAs: '0' })
})

test('merging keeps the points of both', () => {
  const [merged] = edited(draft(item('A', { points: 'one' }), item('B', { points: 'two' })), {
    kind: 'merge up',
    position: 1,
  }).recommendations
  expect(merged).toMatchObject({ text: 'A B', points: 'one\ntwo' })
})

test('an item added stands under the same heading and is addressed to the same body', () => {
  const last = edited(draft(item('A', { list: 'Priority actions', body: 'LSCB' })), { kind: 'add' }).recommendations.at(-1)
  expect(last).toMatchObject({ text: '', list: 'Priority actions', body: 'LSCB', readAs: '' })
})
