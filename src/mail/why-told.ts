/** Why somebody was told of an action or a duty, by the key of the warning. */
const REASONS: [key: RegExp, why: string][] = [
  [/^action\/\d+\/assigned/, 'It was assigned to them'],
  [/^action\/\d+\/unassigned/, 'It was taken from them'],
  [/^action\/\d+\/accountable/, 'They became its accountable director'],
  [/^action\/\d+\/not-accountable/, 'Somebody else became its accountable director'],
  [/^action\/\d+\/[\d-]+\/late/, 'It was late'],
  [/^action\/\d+\/[\d-]+\/\d+$/, 'It was due soon'],
  [/\/waiting$/, 'It waited for their answer'],
  [/^challenge\/\d+\/asked/, 'A director asked about an update'],
  [/^challenge\/\d+\/answered/, 'Their question was answered'],
  [/^duty\/\d+\/duty-assigned/, 'It was assigned to them'],
  [/^duty\/\d+\/duty-unassigned/, 'It was taken from them'],
  [/^duty\/\d+\/[\d-]+\/late/, 'Its deadline had passed'],
  [/^duty\/\d+\/[\d-]+\/\d+$/, 'Its deadline was near'],
  [/^update\/.*\/missed$/, 'An update was missed'],
  [/^update\//, 'An update was due'],
]

export function whyTold({ key, copyOf }: { key: string; copyOf: number | null }): string {
  if (copyOf !== null) return 'They covered for whoever was told'
  return REASONS.find(([named]) => named.test(key))?.[1] ?? 'It needed attention'
}
