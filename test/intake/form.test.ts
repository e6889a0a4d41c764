import { emptyDraft } from '../../src/intake/draft.ts'
import { readDraft } from '../../src/intake/form.ts'

const nothing = { ...emptyDraft, recommendations: [] }

test('an empty pair of judgements is none, however often the page is sent', () => {
  const posted = {
    judgements: [
      { area: 'The experiences of children in care', grade: 'Good' },
      { area: '', grade: ' ' },
      { area: '', grade: '' },
    ],
  }
  expect(readDraft(posted, nothing).judgements).toEqual([posted.judgements[0]])
  expect(readDraft(readDraft(posted, nothing), nothing).judgements).toHaveLength(1)
})

test('a half-filled pair is kept, for the page to ask for its other half', () => {
  expect(readDraft({ judgements: { 0: { area: 'Care leavers', grade: '' } } }, nothing).judgements).toEqual([
    { area: 'Care leavers', grade: '' },
  ])
})

test.each([undefined, null, { recommendations: 'x', judgements: 7, kind: ['a'] }])('%j is an empty draft', (body) => {
  expect(readDraft(body, nothing)).toMatchObject({ kind: '', judgements: [], recommendations: [] })
})
