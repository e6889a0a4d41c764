import { z } from 'zod'
import { day, id, versionShown } from '../../lib/fields.ts'
import { type CoverDraft, coverMistakes, type Surroundings } from './cover.ts'

const fields = { coverId: id('Choose who covers'), firstOn: day('the first day'), lastOn: day('the last day') }

/** Version 0 is of a cover that is not there yet. */
export type PostedCover = CoverDraft & { version: number }

/** What can be read is held against the other covers even where the rest cannot: every mistake is shown at once. */
export function coverForm(surroundings: Surroundings): z.ZodType<PostedCover> {
  return z.looseObject({ version: versionShown() }).transform((typed, context): PostedCover => {
    const [coverId, firstOn, lastOn] = [
      fields.coverId.safeParse(typed['coverId']),
      fields.firstOn.safeParse(typed['firstOn']),
      fields.lastOn.safeParse(typed['lastOn']),
    ]
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    for (const [field, { error }] of Object.entries({ coverId, firstOn, lastOn })) {
      for (const { message } of error?.issues ?? []) say(field, message)
    }
    const read = {
      ...(coverId.success ? { coverId: coverId.data } : {}),
      ...(firstOn.success ? { firstOn: firstOn.data } : {}),
      ...(lastOn.success ? { lastOn: lastOn.data } : {}),
    }
    for (const { field, message } of coverMistakes(read, surroundings)) say(field, message)
    return { ...read, version: typed.version } as PostedCover
  })
}
