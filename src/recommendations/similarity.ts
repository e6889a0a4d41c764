/** How much of their wording two findings must share before one is offered as the other again. */
const ALIKE = 0.36
const FEWEST_SHARED = 3
const MOST_OFFERED = 2

/** Small words, and those every report is full of. */
const UNTOLD = new Set(
  `a about across all an and any are as at be been by can do effective effectively ensure ensuring for from further had has have how improve in
  including is it its makes making more need needs not of on or other out over particularly range should so some such sure that the their them
  they this those through to up was well were what when where which who with within work working would`.split(/\s+/),
)

export type Finding = { id: number; inspectionId: number; text: string; points: string[] }

type Wording = Pick<Finding, 'text' | 'points'>

/** Finds the earlier findings whose wording is most like another's, the likest first, at most one of each inspection. */
export function likeAmong<Earlier extends Finding>(earlier: readonly Earlier[]): (finding: Wording) => Earlier[] {
  const known = earlier.map((each) => ({ each, words: wordsOf(each) }))
  const weigh = weightsIn(known.map(({ words }) => words))
  return (finding) => {
    const own = wordsOf(finding)
    const likest = known
      .map(({ each, words }) => ({ each, likeness: likeness(own, words, weigh) }))
      .filter((found) => found.likeness >= ALIKE)
      .toSorted((one, other) => other.likeness - one.likeness)
      .map(({ each }) => each)
    return likest.filter((each, at) => likest.findIndex((one) => one.inspectionId === each.inspectionId) === at).slice(0, MOST_OFFERED)
  }
}

/** From 0, nothing shared, to 1, the same words: shared words over all words, each weighed by how seldom it is used. */
export function likeness(one: Set<string>, other: Set<string>, weigh: (word: string) => number): number {
  const shared = [...one].filter((word) => other.has(word))
  if (shared.length < Math.min(FEWEST_SHARED, one.size, other.size)) return 0
  const all = sum([...one], weigh) + sum([...other], weigh)
  return all === 0 ? 0 : (2 * sum(shared, weigh)) / all
}

/** The words that tell something, without their endings. */
export function wordsOf({ text, points }: Wording): Set<string> {
  const words =
    [text, ...points]
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length > 1 && !UNTOLD.has(word)).map(stemOf))
}

function stemOf(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|ly|ness|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '')
}

function weightsIn(bags: Set<string>[]): (word: string) => number {
  const uses = new Map<string, number>()
  for (const bag of bags) for (const word of bag) uses.set(word, (uses.get(word) ?? 0) + 1)
  return (word) => Math.log(2 + bags.length / (1 + (uses.get(word) ?? 0)))
}

function sum(words: string[], weigh: (word: string) => number): number {
  return words.reduce((total, word) => total + weigh(word), 0)
}
