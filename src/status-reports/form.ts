import { z } from 'zod'
import { optionalText, requiredText, ticked, versionShown } from '../lib/fields.ts'

export const newReportForm = z.object({ title: requiredText('a title', 120) })

export const reportForm = z.object({
  title: requiredText('a title', 120),
  commentary: optionalText('the commentary', 20_000),
  version: versionShown(),
  next: z.enum(['publish']).optional(),
})

export const publicationForm = z.object({
  version: versionShown(),
  everyone: ticked(z.enum(['read', 'names'], 'Choose from the list who may read what')),
})
