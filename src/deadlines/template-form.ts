import { z } from 'zod'
import { optionalText, requiredText, ticked, versionShown } from '../lib/fields.ts'
import { type DutyTemplate, type InspectionKind, placesIn } from './duty-template.ts'

const LONGEST_DAYS = 1000

/** What an administrator says of a duty. The key is the product's own, and nobody's to choose. */
export type TemplateDraft = Omit<DutyTemplate, 'key'>

/** With no kind of inspection it is not proposed any more. */
export function templateForm(kinds: readonly InspectionKind[]) {
  return z.object({ ...fields(kinds), ...steps }).transform(({ step, version, ...typed }) => ({ step, version, after: asDraft(typed) }))
}

export function newTemplateForm(kinds: readonly InspectionKind[]) {
  const inspectionKinds = chosenFrom(kinds).refine((chosen) => chosen.length > 0, 'Select at least one kind of inspection')
  return z.object({ ...fields(kinds), inspectionKinds }).transform(asDraft)
}

const steps = {
  version: versionShown(),
  step: z.enum(['check', 'save', 'change']).default('check'),
}

function fields(kinds: readonly InspectionKind[]) {
  return {
    name: requiredText('what must be done', 200),
    inspectionKinds: chosenFrom(kinds),
    length: numberOfDays('the number of days'),
    dayKind: z.enum(['working', 'calendar'], 'Select which days count'),
    regulationsLength: numberOfDays('the number of days the Regulations allow'),
    regulationsDayKind: z.enum(['working', 'calendar'], 'Select which days count for the Regulations').default('working'),
    governedBy: z.enum(['council', 'regulations'], 'Select which time governs').default('council'),
    condition: optionalText('the condition', 300).transform((text) => text || null),
    who: requiredText('who does it', 200),
    whereTo: requiredText('where it goes to', 1000).refine(
      (text) => text === '' || placesIn(text).length > 0,
      'Enter at least one place it goes to',
    ),
    metBy: z.enum(['statement', 'checklist'], 'Select what meets it'),
    source: requiredText('the source in law', 500),
    certain: z.literal('yes').optional(),
  }
}

function chosenFrom(kinds: readonly InspectionKind[]) {
  return ticked(z.custom<InspectionKind>((kind) => kinds.some((known) => known === kind), 'Select kinds from the list'))
}

type Typed = z.infer<z.ZodObject<ReturnType<typeof fields>>>

/** Without a time of the Regulations' own there is nothing to choose: the council's governs. */
function asDraft({ regulationsLength, regulationsDayKind, governedBy, certain, ...typed }: Typed): TemplateDraft {
  const regulations = regulationsLength === null ? null : { length: regulationsLength, dayKind: regulationsDayKind }
  return { ...typed, regulations, governedBy: regulations ? governedBy : 'council', certain: certain === 'yes' }
}

/** Left empty where the law sets none. */
function numberOfDays(name: string) {
  return optionalText(name, 10).transform((text, issues) => {
    if (text === '') return null
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= 1 && number <= LONGEST_DAYS) return number
    issues.addIssue(`Enter ${name}: a whole number from 1 to ${LONGEST_DAYS}`)
    return z.NEVER
  })
}
