import type { Family } from './family.ts'
import { paragraphUnder } from './judgements.ts'

/** Area inspections of special educational needs and disabilities, from 2023: areas stand in tables, the outcome is a sentence. */
export const send: Family = {
  kind: 'SEND',
  title: /area SEND (full )?inspection|SEND inspection of/i,
  marks: /^what is the area partnership doing that is effective|^local area partnership details/im,
  named: /SEND inspection of (.+?) Local Area Partnership/i,
  lists: /^areas? for (priority action|improvement)$/i,
  ends: /^local area partnership details|^information about this inspection|^inspection team/i,
  themes: false,
  prose: 'an item each',
  judgements: (blocks) => {
    const outcome = paragraphUnder(blocks, /^inspection outcome$/i)
    return outcome ? [{ area: 'Inspection outcome', grade: outcome }] : []
  },
}
