/** The statement's template, as its form has it. */
export const STATEMENT = {
  version: '1',
  step: 'check',
  name: 'Publish the written statement of action and the period for each action',
  inspectionKinds: ['ILACS', 'SIF', 'PRE-SIF'],
  length: '70',
  dayKind: 'working',
  regulationsLength: '',
  regulationsDayKind: 'working',
  governedBy: 'council',
  condition: '',
  who: 'The authority',
  ...places(
    ['6', 'The public', 'public'],
    ['7', 'The Secretary of State', 'secretary of state'],
    ['8', 'His Majesty’s Chief Inspector', 'chief inspector'],
    ['', '', ''],
  ),
  source: 'Education and Inspections Act 2006, section 137(3) and (4); S.I. 2007/462, regulation 3',
  metBy: 'statement',
  certain: 'yes',
}

/** And the report's. */
export const REPORT = {
  ...STATEMENT,
  name: 'Publish the inspection report',
  length: '30',
  dayKind: 'calendar',
  regulationsLength: '30',
  regulationsDayKind: 'working',
  ...places(
    ['1', 'Each partner', 'partner'],
    ['2', 'A local newspaper', 'newspaper'],
    ['3', 'A local radio station', 'radio station'],
    ['4', 'Free to see at the authority’s offices', ''],
    ['5', 'Copies to anyone who asks', ''],
  ),
  metBy: 'checklist',
  source: 'Education and Inspections Act 2006, section 136; S.I. 2007/462, regulation 2',
}

/** As a browser posts the rows of places: whose each is, its words, and whom it means. */
export function places(...rows: [id: string, words: string, meant: string][]): Record<string, string> {
  const fields = rows.flatMap(([id, words, meant], at) =>
    Object.entries({ id, words, meant }).map(([name, value]) => [`places[${at}][${name}]`, value]),
  )
  return Object.fromEntries(fields)
}
