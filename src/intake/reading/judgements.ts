import { type Block, lastLine, textOf } from './block.ts'
import { headingName } from './heading.ts'
import type { ReadJudgement } from './reading.ts'

const GRADE =
  /^(outstanding|good|requires improvement( to be good)?|inadequate|adequate|not judged|\d \((outstanding|good|adequate|inadequate)\))$/i

/** The first page with a column of grades: each beside what it is a grade of. */
export function gradeTable(blocks: Block[]): ReadJudgement[] {
  for (const page of new Set(blocks.map((block) => block.page))) {
    const onPage = blocks.filter((block) => block.page === page)
    const pairs = onPage.flatMap((block) => pairOf(block, onPage))
    if (pairs.length > 1) return pairs
  }
  return []
}

/** The overall grade, where it is a sentence: "The overall judgement is requires improvement". */
export function gradeSentence(blocks: Block[], sentence: RegExp, area: string): ReadJudgement[] {
  for (const block of blocks) {
    const found = sentence.exec(textOf(block))?.groups?.grade
    if (found)
      return [
        {
          area,
          grade:
            found.charAt(0).toUpperCase() +
            found
              .slice(1)
              .toLowerCase()
              .replace(/^require /, 'requires '),
        },
      ]
  }
  return []
}

/** The first paragraph under a heading. */
export function paragraphUnder(blocks: Block[], heading: RegExp): string | null {
  const at = blocks.findIndex((block) => block.kind === 'heading' && heading.test(headingName(block)))
  const paragraph = at === -1 ? undefined : blocks.slice(at + 1).find((block) => block.kind === 'paragraph')
  return paragraph ? textOf(paragraph) : null
}

function pairOf(grade: Block, onPage: Block[]): ReadJudgement[] {
  if (!GRADE.test(textOf(grade)) || grade.x < 150) return []
  const middle = middleOf(grade)
  const beside = onPage.filter(
    (block) => block.x < grade.x - 40 && (block.lines[0]?.y ?? 0) + 10 > middle && (lastLine(block)?.y ?? 0) - 10 < middle,
  )
  const [area] = beside.toSorted((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle))
  return area ? [{ area: textOf(area).replace(/^\d+(\.\d+)?\.? /, ''), grade: textOf(grade) }] : []
}

function middleOf(block: Block): number {
  return ((block.lines[0]?.y ?? 0) + (lastLine(block)?.y ?? 0)) / 2
}
