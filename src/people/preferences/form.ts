import { z } from 'zod'
import { ticked, versionShown } from '../../lib/fields.ts'
import { TOPICS, WEEKDAYS } from './preferences.ts'

const [HOUR, TOPIC, WEEKDAY] = ['Choose an hour from the list', 'Choose from the list what comes once a week', 'Choose a day of the week']

/** Without an hour, the council's counts. */
export const preferencesForm = z.object({
  hour: z
    .string(HOUR)
    .regex(/^(|1?\d|2[0-3])$/, HOUR)
    .transform((text) => (text === '' ? null : Number(text))),
  weekly: ticked(
    z.enum(
      TOPICS.map(({ value }) => value),
      TOPIC,
    ),
  ),
  weekday: z.enum(WEEKDAYS, WEEKDAY),
  version: versionShown(),
})
