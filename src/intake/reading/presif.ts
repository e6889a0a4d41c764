import type { Family } from './family.ts'
import { gradeTable } from './judgements.ts'

/** Inspections before the single framework (to 2013): items grouped by when they are to be done. */
export const presif: Family = {
  kind: 'PRE-SIF',
  title:
    /inspection of (services for )?looked after children|inspection of safeguarding and looked after|arrangements for the protection of children/i,
  marks: /^outcomes for looked after children|^services for looked after children$/im,
  named: null,
  lists: /^areas? for (improvement|development)$/i,
  ends: /^outcomes for|^(quality of|capacity|leadership)/i,
  timescales: /^(immediate(ly)?|within\b.{3,40}|by\b.{3,40})$/i,
  themes: false,
  prose: 'one item',
  judgements: gradeTable,
}
