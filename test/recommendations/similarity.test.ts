import { likeAmong, likeness, wordsOf } from '../../src/recommendations/similarity.ts'

const finding = (id: number, text: string, inspectionId = 1) => ({ id, inspectionId, text, points: [] as string[] })

const EARLIER = [
  finding(1, 'The timeliness of visits to children who move placement.'),
  finding(2, 'The quality of supervision of newly qualified social workers.'),
  finding(3, 'Return interviews for children who go missing from home and care.'),
  finding(4, 'The use of private fostering arrangements.'),
  finding(5, 'The offer of advocacy to children in care.'),
]

test.each([
  ['Timely visiting of children when they move placement.', [1]],
  ['Supervision of social workers who are newly qualified, and its quality.', [2]],
  ['How well return interviews are used when children go missing from care.', [3]],
  ['The identification of, and response to, private fostering arrangements.', [4]],
  ['The sufficiency of homes near to school.', []],
  ['The quality of plans for children in care.', []],
  ['', []],
])('“%s” looks like %j', (text, ids) => {
  expect(likeAmong(EARLIER)({ text, points: [] }).map(({ id }) => id)).toEqual(ids)
})

const even = () => 1

test('the points under a finding count as its words', () => {
  const [found] = likeAmong(EARLIER)({ text: 'Management, of:', points: ['private fostering arrangements'] })
  expect(found?.id).toBe(4)
})

test('of each earlier inspection only the likest is offered, and no more than two in all', () => {
  const again = [1, 2, 3].flatMap((inspection) => [
    finding(inspection * 10, 'Supervision of newly qualified social workers.', inspection),
    finding(inspection * 10 + 1, 'Supervision of qualified workers, newly in post, by social care leaders.', inspection),
  ])
  expect(likeAmong(again)(finding(0, 'Supervision of newly qualified social workers.')).map(({ id }) => id)).toEqual([10, 20])
})

test('likeness is the same both ways, whole for the same words and nothing for none shared', () => {
  const [one, other] = [wordsOf(finding(1, 'Return interviews that are late')), wordsOf(finding(2, 'Late interviews on return from care'))]
  expect(likeness(one, other, even)).toBeCloseTo(likeness(other, one, even))
  expect(likeness(one, one, even)).toBe(1)
  expect(likeness(one, wordsOf(finding(3, 'Private fostering')), even)).toBe(0)
})

test('with no earlier finding nothing is offered', () => {
  expect(likeAmong([])(finding(0, 'Anything at all'))).toEqual([])
})
