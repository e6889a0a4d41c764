import type { StatementContent } from '../../src/statements/content.ts'
import { day } from '../support/world.ts'

const MARKED = `# A heading of my own

## A lesser one

Two **bold** words, *two others*, and [a link](https://example.org/a?b=1&c=2).
The same paragraph.

- one
- two

  still two
  - within two

1. first
2. second

> Quoted & <b>not bold</b>

---

Last.`

/** A statement with every mark a foreword may have, and characters that mean something in HTML and XML. */
export function marked(): StatementContent {
  const action = {
    id: 1,
    what: 'Visit every child',
    difference: 'They are seen sooner',
    successMeasure: 'Nine in ten\non time',
    startOn: day('2026-03-02'),
    dueOn: day('2026-06-30'),
    owner: { role: 'Head of Safeguarding', name: null },
    accountable: { role: 'Director', name: null },
  }
  const recommendation = { id: 1, number: '1', text: 'Visits', points: ['on time', 'recorded'], addressedTo: null, actions: [action] }
  return {
    council: 'Westmere & District',
    inspection: { kind: 'ILACS', authority: 'Westmere', receivedOn: day('2026-02-16') },
    number: 1,
    corrects: null,
    foreword: MARKED,
    introduction: 'Introduced.',
    lists: [
      { heading: 'What needs to improve', recommendations: [recommendation, { ...recommendation, id: 2, number: '2', actions: [] }] },
    ],
  }
}
