import { z } from 'zod'
import { idFrom } from '../lib/fields.ts'
import { type Cover, coverMistakes } from '../people/cover/cover.ts'
import { type CoverGiven, fieldOf } from './leaving.ts'

/** Who covers instead of whoever leaves; null: nobody, the cover ends. */
export type CoverChoice = { cover: Cover; coverId: number | null }

export const NOBODY = 'nobody'

export function leavingForm(given: readonly CoverGiven[]): z.ZodType<CoverChoice[]> {
  return z.looseObject({}).transform((typed, context): CoverChoice[] => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    return given.flatMap((each): CoverChoice[] => {
      const { cover } = each
      const field = fieldOf(each)
      if (typed[field] === NOBODY) return [{ cover, coverId: null }]
      const coverId = idFrom(typed[field])
      if (coverId === null) say(field, `Choose who covers for ${cover.person} instead, or nobody`)
      else for (const message of whyUnfit(each, coverId)) say(field, message)
      return coverId === null ? [] : [{ cover, coverId }]
    })
  })
}

export function whyUnfit({ cover: { firstOn, lastOn }, surroundings }: CoverGiven, coverId: number): string[] {
  return coverMistakes({ coverId, firstOn, lastOn }, surroundings).map(({ message }) => message)
}
