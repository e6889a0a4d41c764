import type { Family } from './family.ts'

/** Joint targeted area inspections: a letter to a partnership, without grades. */
export const jtai: Family = {
  kind: 'JTAI',
  title: /joint targeted area inspection/i,
  marks: null,
  named: /joint targeted area inspection (?:of (?!the )|.* in )(.+)/i,
  lists: /^(areas? for (priority actions?|improvement)|what needs to improve\b.{0,40})$/i,
  ends: /^.{0,60}\bstrengths$|^main findings|^next steps|^practice study|^case study/i,
  themes: true,
  prose: 'one item',
  judgements: () => [],
}
