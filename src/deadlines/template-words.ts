import { changesBetween, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import { capitalised } from '../lib/words.ts'
import { lengthWords } from './deadline-words.ts'
import type { InspectionKind, TemplateRecord } from './duty-template.ts'
import { placeWords } from './place.ts'
import type { TemplateDraft } from './template-form.ts'

/** What two versions of a duty template differ in, in the words its form uses. */
export function corrections(before: TemplateDraft, after: TemplateDraft): Change[] {
  return changesBetween(inWords(before), inWords(after))
}

/** As a list shows it: the time that governs, and the other beside it. */
export function templateInWords(template: TemplateRecord, kindWords: (kind: InspectionKind) => string) {
  const { regulations, governedBy, inspectionKinds, places } = template
  const [own, theirs] = [timeWords(template), regulations && lengthWords(regulations)]
  const followsRegulations = governedBy === 'regulations' && theirs !== null
  return {
    ...template,
    kinds: inspectionKinds.map(kindWords),
    time: capitalised(followsRegulations ? `${theirs}, as the Regulations allow` : own),
    beside: theirs && (followsRegulations ? `The council’s own time is ${own}` : `The Regulations allow ${theirs}`),
    metByWords: capitalised(metByWords(template)),
    places: places.map(({ words }) => words),
  }
}

/** The form as it is first shown. */
export function asTyped({ regulations, certain, length, condition, ...template }: TemplateRecord) {
  return {
    ...template,
    length: length ?? '',
    condition: condition ?? '',
    regulationsLength: regulations?.length ?? '',
    regulationsDayKind: regulations?.dayKind ?? 'working',
    certain: certain ? 'yes' : '',
  }
}

function metByWords({ metBy }: Pick<TemplateDraft, 'metBy'>): string {
  return metBy === 'statement' ? 'the council’s written answer' : 'its checklist'
}

/** 30 days, or that there is no number of them. */
function timeWords(template: Pick<TemplateDraft, 'length' | 'dayKind'>): string {
  const { length, dayKind } = template
  return length === null ? 'no number of days' : lengthWords({ length, dayKind })
}

export function inWords(template: TemplateDraft): InWords {
  const { name, inspectionKinds, regulations, condition, who, places, source, certain, governedBy } = template
  return [
    ['what must be done', name, 'name'],
    ['kinds of inspection', inspectionKinds.toSorted().join(', ') || 'none', 'inspectionKinds'],
    ['time', timeWords(template), 'length', 'dayKind'],
    ['time the Regulations allow', regulations ? lengthWords(regulations) : 'no other', 'regulationsLength', 'regulationsDayKind'],
    ['which time governs', governedBy === 'council' ? 'the council’s own' : 'the Regulations’', 'governedBy'],
    ['condition', condition ?? 'none', 'condition'],
    ['who does it', who, 'who'],
    ['where to', places.map(placeWords).join('; '), 'places'],
    ['what meets it', metByWords(template), 'metBy'],
    ['source', source, 'source'],
    ['source confirmed', certain ? 'yes' : 'no', 'certain'],
  ]
}
