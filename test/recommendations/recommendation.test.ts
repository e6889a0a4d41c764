import { isToTheCouncil } from '../../src/recommendations/recommendation.ts'

test.each(['authority', 'Westmere County Council and the Westmere Integrated Care Board', 'NHS Westmere ICB and the local authority'])(
  'what is addressed to %s is the council’s to answer',
  (body) => expect(isToTheCouncil({ body })).toBe(true),
)

test.each(['LSCB', 'NHS Westmere Integrated Care Board', 'Westmere Hospitals NHS Foundation Trust'])(
  'what is addressed to %s is not',
  (body) => expect(isToTheCouncil({ body })).toBe(false),
)
