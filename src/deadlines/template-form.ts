import { z } from 'zod'
import { idFrom, optionalText, requiredText, rowsIn, ticked, versionShown } from '../lib/fields.ts'
import type { DutyTemplate, InspectionKind } from './duty-template.ts'
import { MEANINGS, type PlaceDraft } from './place.ts'

const LONGEST_DAYS = 1000
const MOST_PLACES = 20
const SPARE_PLACES = 2

/** What an administrator says of a duty. The key is the product's own, and nobody's to choose. */
export type TemplateDraft = Omit<DutyTemplate, 'key' | 'places'> & { places: PlaceDraft[] }

/** With no kind of inspection it is not proposed any more. */
export function templateForm(kinds: readonly InspectionKind[]) {
  return z.object({ ...fields(kinds), ...steps }).transform(({ step, version, ...typed }) => ({ step, version, after: asDraft(typed) }))
}

export function newTemplateForm(kinds: readonly InspectionKind[]) {
  const inspectionKinds = chosenFrom(kinds).refine((chosen) => chosen.length > 0, 'Select at least one kind of inspection')
  return z.object({ ...fields(kinds), inspectionKinds }).transform(asDraft)
}

const place = z
  .object({
    id: z.unknown().transform(idFrom),
    words: optionalText('where it goes to', 300),
    meant: z.union([z.enum(MEANINGS), z.literal('').transform(() => null)], 'Select from the list').default(null),
  })
  .refine(({ words, meant }) => words !== '' || meant === null, { path: ['words'], message: 'Enter where it goes to' })

/** Rows left empty are no places. */
const places = z
  .preprocess(rowsIn, z.array(place).max(MOST_PLACES, `Enter ${MOST_PLACES} places or fewer`))
  .transform((rows): PlaceDraft[] => rows.filter(({ words }) => words !== ''))
  .refine((rows) => rows.length > 0, 'Enter at least one place it goes to')

const steps = {
  version: versionShown(),
  step: z.enum(['check', 'save', 'change']).default('check'),
}

/** Rows for the places typed so far, and some to add others. */
export function placeRows(values: Record<string, unknown>): number {
  const rows = rowsIn(values['places'])
  const typed = 1 + rows.findLastIndex((row) => rowsIn(row).some((each) => each !== '' && each !== null))
  return Math.min(typed + SPARE_PLACES, MOST_PLACES)
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
    places,
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
