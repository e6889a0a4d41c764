import { type INumberingOptions, LevelFormat } from 'docx'

/** How far one list stands inside another in Word: what is deeper stands with the last. */
const DEEPEST = 8

export type NumberedList = { reference: string; instance: number }

/** The numbered lists of one document. Each counts for itself, from the number its author gave it. */
export type NumberedLists = { begin: (start: number) => NumberedList; config: () => INumberingOptions['config'] }

export function numberedLists(): NumberedLists {
  const starts: number[] = []
  return {
    begin: (start) => ({ reference: referenceFor(start), instance: starts.push(start) }),
    config: () => [...new Set(starts)].map((start) => ({ reference: referenceFor(start), levels: levelsFrom(start) })),
  }
}

export function levelIn(lists: readonly unknown[]): number {
  return Math.min(lists.length - 1, DEEPEST)
}

function referenceFor(start: number): string {
  return `numbered from ${start}`
}

function levelsFrom(start: number) {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 425 } } },
  }))
}
