import type { Family } from './family.ts'
import { gradeTable } from './judgements.ts'

/** Inspections of local authority children's services, from 2018. */
export const ilacs: Family = {
  kind: 'ILACS',
  title: /\binspection of .{0,60}?children.?s (social care |social work )?services/i,
  marks: /^(the )?experiences? and progress of (children|care leavers)|^(the )?impact of leaders on social work practice/im,
  named: /inspection of (?!local authority|children|services)(.+?)(?: local authority|.s)? children(.?s| and families)/i,
  lists: /^(what needs to improve\b.{0,40}|areas? for (priority action|improvement)|recommendations)$/i,
  ends: /^(the )?experiences? and progress|^(the )?impact of leaders/i,
  themes: false,
  prose: 'one item',
  judgements: gradeTable,
}
