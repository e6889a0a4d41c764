import type { LetterKind, Letters } from './letter.ts'

/** The subject says what, how many and when. `because` completes "You get this letter because ...". */
export type Heading = { subject: string; because: string }

type Headings = { [Kind in LetterKind]: (facts: Letters[Kind]) => Heading }

/** Every kind has its heading: the compiler misses those it lacks. */
const HEADINGS: Headings = {
  day: ({ subject }) => ({ subject, because: 'these things in the improvement plan wait for you' }),
}

export function headingOf(kind: LetterKind, facts: Letters[LetterKind]): Heading {
  const heading = HEADINGS[kind] as (facts: Letters[LetterKind]) => Heading
  return heading(facts)
}
