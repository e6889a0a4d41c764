import { z } from 'zod'
import type { CalendarDate } from '../lib/calendar-date.ts'
import { day, optionalDay, optionalText, requiredText, rowsIn, versionShown } from '../lib/fields.ts'
import { DATE_RULES, type InspectionDates } from './dates.ts'
import { INSPECTION_KINDS, type Judgement } from './inspection.ts'

const MOST_JUDGEMENTS = 20

const judgement = z
  .object({ area: optionalText('what was judged', 200), grade: optionalText('the grade', 1000) })
  .superRefine(({ area, grade }, context) => {
    if (grade && !area) context.addIssue({ code: 'custom', path: ['area'], message: 'Enter what was judged' })
    if (area && !grade) context.addIssue({ code: 'custom', path: ['grade'], message: 'Enter the grade' })
  })

/** Rows left empty are no judgements. */
const judgements = z
  .preprocess(rowsIn, z.array(judgement).max(MOST_JUDGEMENTS, `Enter ${MOST_JUDGEMENTS} judgements or fewer`))
  .transform((rows): Judgement[] => rows.filter(({ area }) => area !== ''))

/** The parts of an inspection's details, for whoever's form asks for them. */
export const detailsFields = {
  kind: z.enum(INSPECTION_KINDS, 'Select the kind of inspection'),
  authority: requiredText('the authority', 200),
  inspectedFrom: optionalDay('the first day on site'),
  inspectedTo: optionalDay('the last day on site'),
  publishedOn: optionalDay('the date the report was published'),
  receivedOn: day('the date the report was received'),
  leadInspector: optionalText('the lead inspector', 200).transform((name) => name || null),
  judgements,
}

export function inspectionForm(today: CalendarDate) {
  return withDateRules(
    z.object({ ...detailsFields, version: versionShown(), step: z.enum(['check', 'save', 'change']).default('check') }),
    today,
  )
}

/** Checked even where other fields are wrong, so that every mistake is shown at once. */
export function withDateRules<Form extends z.ZodType<InspectionDates>>(form: Form, today: CalendarDate): Form {
  return DATE_RULES.reduce(
    (checked, { field, message, isBroken }) =>
      checked.refine((typed) => !isBroken(typed, today), { path: [field], message, when: () => true }),
    form,
  )
}

export const withdrawalForm = reasonForm('why it is withdrawn')
export const returnForm = reasonForm('why it is brought back')

function reasonForm(why: string) {
  return z.object({ because: requiredText(why, 500), step: z.enum(['check', 'save', 'change']).default('check') })
}
