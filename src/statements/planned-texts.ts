import type { StatementContent } from './content.ts'

/** Every text somebody at the council typed: the inspectors' own words are not among them. */
export function plannedTexts({ foreword, introduction, lists }: StatementContent): string[] {
  const actions = lists.flatMap(({ recommendations }) => recommendations.flatMap((recommendation) => recommendation.actions))
  const texts = actions.flatMap(({ what, difference, successMeasure }) => [what, difference, successMeasure])
  return [...new Set([foreword, introduction, ...texts])].filter((text) => text !== '')
}
