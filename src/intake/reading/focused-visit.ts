import type { Family } from './family.ts'

/** A letter after a focused visit: no grades, a short list, sometimes areas for priority action. */
export const focusedVisit: Family = {
  kind: 'FOCUSED VISIT',
  title: /\bfocus(s)?ed visit\b/i,
  marks: /^what needs to improve in this area of/im,
  named: /focuss?ed visit (?:to|of) (.+?)(?: local authority|.s)? children.?s/i,
  lists: /^(what needs to improve\b.{0,80}|areas? for (priority action|improvement)|priority actions?)$/i,
  ends: /^findings|^(headline )?findings|^main findings|^yours sincerely|^context/i,
  themes: false,
  prose: 'one item',
  judgements: () => [],
}
