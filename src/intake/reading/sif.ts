import type { Family } from './family.ts'
import { gradeSentence, gradeTable } from './judgements.ts'

const GRADE = String.raw`(?<grade>outstanding|good|inadequate|requires? improvement( to be good)?)`
const OVERALL = new RegExp(
  String.raw`(?:overall judgement is|^children.?s services in .+?)(?: that children.?s services)?(?: is| are)? ${GRADE}\b`,
  'i',
)
const BOARD = new RegExp(String.raw`safeguarding children.{0,3} board(?: \(.+?\))?(?: is)? ${GRADE}\b`, 'i')

/** The single inspection framework, 2013 to 2018, with its review of the safeguarding board. */
export const sif: Family = {
  kind: 'SIF',
  title: /services for children in need of help and protection/i,
  marks: /^(the )?experiences and progress of children looked after and achieving permanence/im,
  named: null,
  lists:
    /^(what (does|do|needs?) .{2,80}? (need )?to improve|what needs to improve|priority( and immediate)? actions?|areas? for (improvement|priority action)|recommendations)$/i,
  ends: /^(section \d: )?the (effectiveness of the )?local (authority|safeguarding children board)( \(LSCB\))?$|^.{0,60}\bstrengths( and (weaknesses|areas).{0,80})?$|^progress since|^summary|^information about|^inspection (findings|judgements?)|^the experiences and progress|^executive summary|^what the inspection/i,
  themes: true,
  prose: 'one item',
  judgements: (blocks) => [
    ...gradeTable(blocks),
    ...gradeSentence(blocks, OVERALL, 'Overall effectiveness'),
    ...gradeSentence(blocks, BOARD, 'Local Safeguarding Children Board'),
  ],
}
