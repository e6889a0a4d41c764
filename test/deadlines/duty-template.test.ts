import { readFileSync } from 'node:fs'
import type { DutyTemplate, InspectionKind } from '../../src/deadlines/duty-template.ts'
import { placeWords } from '../../src/deadlines/place.ts'

const templates: DutyTemplate[] = JSON.parse(readFileSync(new URL('../../db/reference/duty-templates.json', import.meta.url), 'utf8'))

const AUTHORITY = 'The authority'
const LIST = 'we list'
const CHIEF = 'Ofsted'
const AUGUST_2018 = 'Ofsted’s statement of August 2018 on action plans after a focused visit'
const AREA_SEND = 'Guidance of Ofsted and the Care Quality Commission on area SEND inspections; the length is not confirmed'
const PRIORITY = 'The letter names an area for priority action'

/** Of each duty: after what, how long, when it applies, who owes it, where to, by what law, and whether that was found in a source. */
const LAW = {
  'Publish the inspection report': [
    'ILACS, PRE-SIF, SIF',
    '30 calendar; the Regulations allow 30 working',
    'always',
    AUTHORITY,
    `Each partner (each partner ${LIST}); A local newspaper (each newspaper ${LIST}); A local radio station (each radio station ${LIST}); Free to see at the authority’s offices; Copies to anyone who asks`,
    'Education and Inspections Act 2006, section 136; S.I. 2007/462, regulation 2',
    'found',
  ],
  'Publish the written statement of action and the period for each action': [
    'ILACS, PRE-SIF, SIF',
    '70 working',
    'always',
    AUTHORITY,
    `The public (everybody); The Secretary of State (the Secretary of State); His Majesty’s Chief Inspector (${CHIEF})`,
    'Education and Inspections Act 2006, section 137(3) and (4); S.I. 2007/462, regulation 3',
    'found',
  ],
  'Publish the report of the safeguarding board’s review': [
    'SIF',
    '30 working',
    'The report includes a review of the safeguarding board (to about 2018)',
    'The safeguarding board',
    'As the board sees fit',
    'Local Safeguarding Children Boards (Review) Regulations 2013, regulation 3',
    'found',
  ],
  'Send the draft action plan': ['FOCUSED VISIT', '20 working', PRIORITY, AUTHORITY, `Ofsted (${CHIEF})`, AUGUST_2018, 'found'],
  'Send the final action plan': ['FOCUSED VISIT', '70 working', PRIORITY, AUTHORITY, `Ofsted (${CHIEF})`, AUGUST_2018, 'found'],
  'Send the written statement of proposed action': [
    'JTAI',
    '70 working',
    'This council is the principal authority named in the letter',
    'The principal authority named in the letter',
    `The Ofsted mailbox named in the letter (${CHIEF})`,
    'S.I. 2015/1792, regulation 4',
    'found',
  ],
  'Publish the joint report': [
    'JTAI',
    'no length',
    'always',
    'Everyone the report is addressed to',
    'Their own website',
    'S.I. 2015/1792, regulation 3',
    'found',
  ],
  'Send the priority action plan': [
    'SEND',
    '35 working',
    'The report finds systemic failings',
    'The authority and the health board jointly',
    `Ofsted (${CHIEF}); The Care Quality Commission (the Care Quality Commission)`,
    AREA_SEND,
    'to be checked',
  ],
  'Update and publish the strategic plan': [
    'SEND',
    '30 working',
    'The report has any other outcome than systemic failings',
    'The local area partnership',
    'The partnership’s website',
    AREA_SEND,
    'to be checked',
  ],
}

test('the council is reminded of these duties and no others', () => {
  expect(templates.map(({ name }) => name)).toEqual(Object.keys(LAW))
})

test.each(Object.entries(LAW))('%s: as the law has it', (name, law) => {
  expect(templates.filter((template) => template.name === name).map(inOneRow)).toEqual([law])
})

test.each([
  ['ILACS', 2],
  ['PRE-SIF', 2],
  ['SIF', 3],
  ['FOCUSED VISIT', 2],
  ['JTAI', 2],
  ['SEND', 2],
  ['MONITORING VISIT', 0],
] satisfies [InspectionKind, number][])('an inspection of kind %s proposes %i duties', (kind, count) => {
  expect(templates.filter(({ inspectionKinds }) => inspectionKinds.includes(kind))).toHaveLength(count)
})

test('every duty has a key of its own', () => {
  expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length)
})

function inOneRow({ inspectionKinds, regulations, condition, who, places, source, certain, ...own }: DutyTemplate): string[] {
  const beside = regulations ? `; the Regulations allow ${clockOf(regulations)}` : ''
  const kinds = inspectionKinds.toSorted().join(', ')
  return [
    kinds,
    `${clockOf(own)}${beside}`,
    condition ?? 'always',
    who,
    places.map(placeWords).join('; '),
    source,
    certain ? 'found' : 'to be checked',
  ]
}

function clockOf({ length, dayKind }: Pick<DutyTemplate, 'length' | 'dayKind'>): string {
  return length === null ? 'no length' : `${length} ${dayKind}`
}
