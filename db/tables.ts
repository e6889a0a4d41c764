// biome-ignore-all format: the whole schema, a table a paragraph, on one page
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { CalendarDate } from '../src/lib/calendar-date.ts'

type Day = CalendarDate
/** ISO-8601 in UTC, from the application's clock. */
type Instant = string
type Json = string
/** SQLite and PostgreSQL agree on 0 and 1. */
type Flag = 0 | 1
/** Written once, never altered: the file refuses it too. */
type Fixed<T> = ColumnType<T, T, never>
type DayKind = 'working' | 'calendar'
type Meaning = 'partner' | 'newspaper' | 'radio station' | 'public' | 'chief inspector' | 'secretary of state' | 'care quality commission'
type Reader = 'secretary of state' | 'chief inspector' | 'care quality commission'
type Rhythm = 'daily' | 'weekly'

export type Tables = {
  people: { id: Generated<number>; name: string; email: string; jobTitle: Generated<string>; passwordHash: string | null; version: Generated<number>; leftOn: Day | null }
  personRoles: { personId: number; role: 'director' | 'manager' | 'cabinet member' | 'administrator' }
  /** Theirs once chosen; until then everything comes daily at the council's hour, which is also what a null hour says. */
  preferences: {
    personId: number; hour: number | null; weekday: 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday'
    actions: Rhythm; updates: Rhythm; waiting: Rhythm; version: Generated<number>
  }
  passwordLinks: { id: Generated<number>; personId: number; tokenHash: string; expiresAt: Instant; usedAt: Instant | null }
  sessions: { idHash: string; personId: number | null; data: Json; startedAt: Instant; expiresAt: Instant }
  signInAttempts: { key: string; hits: number; resetsAt: Instant }
  keptForms: { id: Generated<number>; personId: number; address: string; form: Json; keptAt: Instant }
  /** Who looks after whose work, from the first day to the last, unless it was ended before. */
  covers: { id: Generated<number>; personId: number; coverId: number; firstOn: Day; lastOn: Day; endedAt: Instant | null; version: Generated<number> }
  /** A private address is worked out from its seed and the programme's secret: this file alone opens none. */
  calendars: { personId: number; seed: string; madeAt: Instant }
  history: { id: Generated<number>; at: Fixed<Instant>; personId: Fixed<number | null>; subject: Fixed<string>; subjectId: Fixed<number>; event: Fixed<Json> }

  settings: {
    id: 1; councilName: string; councilColour: string; firstClosingOn: Day; roundLengthDays: number
    silentAfterRounds: number; staleClaimAfterWorkingDays: number; lettersAtHour: number; version: Generated<number>
  }
  /** When reminders go out. Steps are JSON lists of working days before, the earliest first. */
  ladder: {
    id: Generated<1>; dutyBefore: Json; administratorsFrom: number; actionBefore: Json; accountableFromLate: number; updateAtOpening: 'yes' | 'no'
    updateBefore: Json; accountableFromMissed: number; directorsFromMissed: number; waitingAfter: number; version: Generated<number>
  }
  bankHolidays: { day: Day; title: string; oneOff: Generated<Flag> }
  dutyTemplates: {
    id: Generated<number>; key: string; name: string; inspectionKinds: Json; length: number | null; dayKind: DayKind
    regulationsLength: number | null; regulationsDayKind: DayKind | null; condition: string | null
    who: string; source: string; certain: Flag; governedBy: Generated<'council' | 'regulations'>
    metBy: Generated<'statement' | 'checklist'>; version: Generated<number>
  }
  dutyPlaces: { id: Generated<number>; templateId: number; position: number; words: string; meant: Meaning | null }
  files: { id: Generated<number>; sha256: string; name: string; mediaType: string; bytes: number; personId: number; at: Instant }
  evidence: { id: Generated<number>; address: string | null; fileId: number | null; personId: number; at: Instant }

  inspections: {
    id: Generated<number>; kind: string; authority: string; inspectedFrom: Day | null; inspectedTo: Day | null
    publishedOn: Day | null; receivedOn: Day; leadInspector: string | null; reportFileId: number | null
    withdrawnOn: Day | null; withdrawnBecause: string | null; version: Generated<number>
  }
  judgements: { id: Generated<number>; inspectionId: number; area: string; grade: string }
  recommendations: {
    id: Generated<number>; inspectionId: number; position: number; list: string; number: string | null; timescale: string | null
    text: string; points: Json; framework: Json | null; body: string; page: number | null; version: Generated<number>
  }
  /** A director confirmed that it is the same finding as one of an earlier inspection. */
  recommendationLinks: { recommendationId: number; earlierId: number }
  duties: {
    id: Generated<number>; inspectionId: number; templateId: number; ownerId: number | null; confirmedOn: Day | null; droppedOn: Day | null
    droppedBecause: string | null; statedDueOn: Day | null; governedBy: Generated<'rule' | 'letter'>; governedBecause: string | null
    dischargedOn: Day | null; dischargedById: number | null; dischargedAt: Instant | null; dueOn: Day | null; frozen: Json | null; version: Generated<number>
  }
  addressees: { id: Generated<number>; kind: 'partner' | 'newspaper' | 'radio station'; name: string; contact: Generated<string>; version: Generated<number> }
  checklistLines: { dutyId: number; key: string; position: number; what: string; doneOn: Day; doneBy: string; evidenceId: number }
  committeeMeetings: { id: Generated<number>; body: string; meetsOn: Day }
  leadTimes: {
    id: Generated<1>; draftLength: number; draftDayKind: DayKind; clearanceLength: number; clearanceDayKind: DayKind; noticeLength: number
    noticeDayKind: DayKind; agendaLength: number; agendaDayKind: DayKind; callInLength: number; callInDayKind: DayKind; version: Generated<number>
  }
  intakeDrafts: {
    id: Generated<number>; personId: number; fileId: number | null; reading: Json; form: Json
    inspectionId: number | null; at: Instant; discardedAt: Instant | null; version: Generated<number>
  }

  actions: {
    id: Generated<number>; createdOn: Day; what: string; successMeasure: string; difference: Generated<string>; ownerId: number; accountableId: number
    startOn: Day; dueOn: Day; originalDueOn: Fixed<Day>; completionClaimedOn: Day | null; signedOffOn: Day | null
    withdrawnOn: Day | null; withdrawnBecause: string | null; version: Generated<number>
  }
  actionRecommendations: { actionId: number; recommendationId: number }
  /** Counted by triggers: how often anything changed that a rating is worked out from. */
  planChanges: { id: Fixed<1>; number: Fixed<number> }
  /** Closed by itself once its closing day is over; without a position where it closed before positions were frozen at a close. */
  rounds: { id: Generated<number>; opensOn: Day; closesOn: Day; closedAt: Instant | null; positionId: number | null }
  updates: {
    id: Generated<number>; actionId: Fixed<number>; roundId: Fixed<number>; personId: Fixed<number>; forPersonId: Fixed<number>
    at: Fixed<Instant>; givenOn: Fixed<Day>; nothingChanged: Fixed<Flag>; changed: Fixed<string>; difference: Fixed<string>; inTheWay: Fixed<string>
    ownRating: Fixed<'on track' | 'at risk' | 'off track'>; forecastOn: Fixed<Day>
    impact: Fixed<'not yet evidenced' | 'some evidence' | 'evidenced' | 'sustained' | null>
  }
  /** Begun and not given: for the eyes of whoever typed it. */
  updateDrafts: { personId: number; actionId: number; form: Json; savedAt: Instant }
  challenges: { id: Generated<number>; updateId: Fixed<number>; personId: Fixed<number>; question: Fixed<string>; at: Fixed<Instant> }
  /** Its id is the challenge's: each is answered once. */
  challengeAnswers: { id: Fixed<number>; personId: Fixed<number>; forPersonId: Fixed<number>; answer: Fixed<string>; at: Fixed<Instant> }

  /** `copyOf`: for whoever covers for the reader of that one. `byId`: whose deed it tells of. */
  letters: {
    id: Generated<number>; copyOf: number | null; byId: number | null
    key: string; personId: number; kind: string; facts: Json; secret: string | null; queuedAt: Instant
    tryAfter: Instant; expiresAt: Instant | null; attempts: Generated<number>; refusals: Generated<number>; claimedUntil: Instant | null
    sentAt: Instant | null; gaveUpAt: Instant | null; supersededAt: Instant | null; lastProblem: string | null
    messageId: string; address: string | null; subject: string | null; text: string | null; html: string | null
  }
  warnings: { key: string; personId: number; letterId: number; about: string; aboutId: number }
  /** What each letter tells of, for the ledger: it stays when the letter is superseded, which takes its warnings away. */
  tellings: { letterId: number; about: string; aboutId: number; key: string; supersededAt: Instant | null }
  /** Only while it fails. `since` is the first failure in a row; until `nextTryAt` nobody tries. */
  mailServer: { id: 1; failures: number; since: Instant; nextTryAt: Instant | null }
  plannedDays: { day: Day; plannedAt: Instant }
  /**
   * The last day each person's letter was planned for, and the last on which what is weekly was gathered for them: `gatheringOn` if
   * the letter of that day goes, else `gatheredOn`.
   */
  plannedPeople: { personId: number; plannedOn: Day; plannedAt: Instant; gatheredOn: Day; gatheringOn: Day | null }
  positions: { id: Generated<number>; asAt: Fixed<Day>; frozenAt: Fixed<Instant>; content: Fixed<Json>; sha256: Fixed<string> }
  statements: {
    id: Generated<number>; inspectionId: number; number: number; because: string; introduction: string; foreword: string; namesPeople: Flag
    draftedAt: Instant; draftedById: number; content: Json | null; sha256: string | null; keptAt: Instant | null; keptById: number | null
    agreedAt: Instant | null; agreedById: number | null; publishedAt: Instant | null; publishedById: number | null; wordFileId: number | null
    version: Generated<number>
  }
  /** Of this and of sendings the file takes one change, that they are withdrawn. */
  consultations: {
    id: Generated<number>; statementId: Fixed<number>; name: Fixed<string>; role: Fixed<string>; consultedOn: Fixed<Day>; comment: Fixed<string>
    withdrawnAt: Instant | null; withdrawnById: number | null; withdrawnBecause: string | null
  }
  /** `reader` is whom of those the law names it went to; null for somebody else. */
  sendings: {
    id: Generated<number>; statementId: Fixed<number>; sentTo: Fixed<string>; sentOn: Fixed<Day>; sentBy: Fixed<string>; what: Fixed<string>
    reader: Fixed<Reader | null>; withdrawnAt: Instant | null; withdrawnById: number | null; withdrawnBecause: string | null
  }
  statusReports: {
    id: Generated<number>; positionId: number; title: string; commentary: string; isPublic: Generated<Flag>; namesPeople: Generated<Flag>
    publishedAt: Instant | null; publishedById: number | null; version: Generated<number>
  }
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
export type Db = Database | Tx
