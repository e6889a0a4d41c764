import type { Family } from './family.ts'

/** A letter after a monitoring visit: findings and progress; a list only now and then. */
export const monitoringVisit: Family = {
  kind: 'MONITORING VISIT',
  title: /\bmonitoring visit\b/i,
  marks: /^findings and evaluation of progress/im,
  named: /monitoring visit (?:to|of) (.+?)(?: local authority|.s)? children.?s/i,
  lists: /^(what needs to improve\b.{0,80}|areas? for (priority action|improvement))$/i,
  ends: /^findings|^(headline )?findings|^main findings|^yours sincerely|^areas covered/i,
  themes: false,
  prose: 'one item',
  judgements: () => [],
}
