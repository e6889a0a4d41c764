import type { CountWords, WorkingTable } from '../deadlines/deadline-words.ts'
import type { EvidenceLink } from '../evidence/evidence.ts'
import type { HistoryLine } from '../history/queries.ts'
import type { CalendarDate } from '../lib/calendar-date.ts'
import type { LetterHelpers } from '../mail/compose.ts'
import type { ToldSection } from '../mail/pages.ts'
import type { Form } from '../web/form.ts'
import type { Meanwhile } from '../web/pages.ts'
import type { Addressee } from './addressee.ts'
import type { DoneTogether } from './checklist.ts'
import type { ShownChecklist } from './checklist-queries.ts'
import type { AdditionWords, DutyWords } from './duty-words.ts'
import type { DutyLine } from './letters.ts'

export type DutyOwnerLetterPage = LetterHelpers & { duties: DutyLine[] }

export type ShownDeadline = { duty: DutyWords; receivedOn: string }

export type DutyProblem = { problem: string }

/** Every skipped day, as a list. */
export type DutyCounts = { counts: CountWords[]; receivedOn: string }

/** Each clock as a table that can be checked by hand. */
export type DutyWorking = { workings: WorkingTable[]; receivedOn: string }

type ShownInspection = { id: number; authority: string; receivedOn: CalendarDate }

export type DutyPage = {
  duty: DutyWords
  confirmedOn: CalendarDate | null
  dropped: { on: CalendarDate; because: string } | null
  added: AdditionWords | null
  /** The date found in the document, for as long as none is recorded. */
  read: CalendarDate | null
  template: { who: string; places: string[]; condition: string | null; source: string; certain: boolean }
  inspection: ShownInspection
  kindWords: string
  workings: WorkingTable[]
  checklist: DutyChecklist
  mayChoose: boolean
  history: HistoryLine[]
  told: ToldSection
}

export type DutyFacts = Pick<DutyPage, 'duty' | 'confirmedOn' | 'template'>

export type DutyState = Pick<DutyPage, 'duty' | 'dropped' | 'added' | 'read' | 'mayChoose'>

export type DutyChecklist = ShownChecklist

export type ShownEvidence = { evidence: EvidenceLink }

type Choices = { value: string; text: string; hint?: string }[]

export type ConfirmationPage = {
  form: Form
  duty: { id: number; name: string; condition: string | null }
  asksWhether: boolean
  owners: Choices
  isNew: boolean
}

export type DroppingPage = { form: Form; meanwhile: Meanwhile | null; duty: { id: number; name: string } }

export type AdditionPage = { form: Form; inspection: ShownInspection; templates: Choices }

/** `read` is the date found in the document the inspection was recorded from. */
export type StatedDatePage = {
  form: Form
  duty: { id: number; name: string }
  computed: string | null
  read: string | null
  meanwhile: Meanwhile | null
}

export type ChecklistPage = { form: Form; duty: { id: number; name: string }; lines: Choices }

/** What stands between a duty and its discharge; nothing, when it can be. */
export type DischargePage = {
  form: Form
  duty: DutyWords
  receivedOn: CalendarDate
  checklist: DutyChecklist
  needsConfirmation: boolean
  /** Recorded as done before the report was received. */
  tooEarly: string[]
  outcome: { metOn: CalendarDate; words: string } | null
  /** The mark of what this page shows. */
  shown: string
}

export type CertificatePage = {
  duty: DutyWords
  inspection: ShownInspection
  kindWords: string
  template: { who: string; source: string }
  rules: string[]
  metOn: CalendarDate
  outcome: string
  done: DoneTogether[]
  discharged: { by: string; at: string }
}

export type AddresseesPage = { addressees: Addressee[]; mayChange: boolean; history: HistoryLine[] }

export type AddresseeFields = { form: Form }

export type AddresseePage = { form: Form; addressee: Pick<Addressee, 'id' | 'name'>; meanwhile: Meanwhile | null }

declare module '../web/show.ts' {
  interface Pages {
    'duties/duty': DutyPage
    'duties/confirmation': ConfirmationPage
    'duties/dropping': DroppingPage
    'duties/addition': AdditionPage
    'duties/stated-date': StatedDatePage
    'duties/checklist': ChecklistPage
    'duties/discharge': DischargePage
    'duties/certificate': CertificatePage
    'duties/addressees': AddresseesPage
    'duties/addressee-new': AddresseeFields
    'duties/addressee': AddresseePage
  }
}
