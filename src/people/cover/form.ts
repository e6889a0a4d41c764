import { z } from 'zod'
import { day, id, versionShown } from '../../lib/fields.ts'
import { type CoverDraft, coverMistakes, type Surroundings } from './cover.ts'

const fields = { coverId: id('Choose who covers'), firstOn: day('the first day'), lastOn: day('the last day') }

/** Version 0 is of a cover that is not there yet. */
export type PostedCover = CoverDraft & { version: number }

/** What can be read is held against the other covers even where the rest cannot: every mistake is shown at once. */
export function coverForm(surroundings: Surroundings): z.ZodType<PostedCover> {
  return z.looseObject({ version: versionShown() }).transform(({ version, ...typed }, context): PostedCover => {
    const coverId = fields.coverId.safeParse(typed['coverId'])
    const firstOn = fields.firstOn.safeParse(typed['firstOn'])
    const lastOn = fields.lastOn.safeParse(typed['lastOn'])
    const unread = Object.entries({ coverId, firstOn, lastOn }).flatMap(([field, { error }]) =>
      (error?.issues ?? []).map(({ message }) => ({ field, message })),
    )
    const read = {
      ...(coverId.success ? { coverId: coverId.data } : {}),
      ...(firstOn.success ? { firstOn: firstOn.data } : {}),
      ...(lastOn.success ? { lastOn: lastOn.data } : {}),
    }
    for (const { field, message } of [...unread, ...coverMistakes(read, surroundings)])
      context.addIssue({ code: 'custom', path: [field], message })
    return coverId.success && firstOn.success && lastOn.success
      ? { coverId: coverId.data, firstOn: firstOn.data, lastOn: lastOn.data, version }
      : z.NEVER
  })
}
