/** When each kind of thing is warned of, in working days, and from when on more people than its own are told. */
export const LADDER = {
  duty: { before: [40, 20, 10, 5, 3, 1, 0], administratorsFrom: 5 },
  action: { before: [10, 5, 1], accountableFromDaysLate: 10 },
  update: { closesSoon: 2, accountableFromMissed: 2, directorsFromMissed: 3 },
} as const

/** The newest step reached, which supersedes those before it; null before the first. Until the working days run out none is late. */
export function stepBefore(workingDaysLeft: number, steps: readonly number[]): number | null {
  const reached = steps.filter((step) => workingDaysLeft <= step)
  return reached.length > 0 ? Math.min(...reached) : null
}
