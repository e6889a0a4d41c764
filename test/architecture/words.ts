import { linesOf, type Source } from './sources.ts'

/** The one feature that writes each table. Anyone's queries may read it. */
export const OWNERS: Record<string, string> = {
  people: 'people',
  personRoles: 'people',
  covers: 'people',
  preferences: 'people',
  calendars: 'calendar',
  passwordLinks: 'sign-in',
  sessions: 'sign-in',
  signInAttempts: 'sign-in',
  keptForms: 'sign-in',
  history: 'history',
  settings: 'settings',
  ladder: 'settings',
  bankHolidays: 'deadlines',
  dutyPlaces: 'deadlines',
  dutyTemplates: 'deadlines',
  files: 'evidence',
  evidence: 'evidence',
  inspections: 'inspections',
  judgements: 'inspections',
  recommendations: 'recommendations',
  recommendationLinks: 'recommendations',
  duties: 'duties',
  addressees: 'duties',
  checklistLines: 'duties',
  committeeMeetings: 'duties',
  leadTimes: 'duties',
  intakeDrafts: 'intake',
  actions: 'actions',
  actionRecommendations: 'actions',
  planChanges: 'nobody',
  rounds: 'updates',
  updates: 'updates',
  updateDrafts: 'updates',
  challenges: 'updates',
  challengeAnswers: 'updates',
  letters: 'mail',
  warnings: 'mail',
  tellings: 'mail',
  mailServer: 'mail',
  plannedDays: 'reminders',
  plannedPeople: 'reminders',
  positions: 'positions',
  statements: 'statements',
  consultations: 'statements',
  sendings: 'statements',
  statusReports: 'status-reports',
}

const MAY_READ_THE_CLOCK = ['src/server.ts', 'src/cli.ts', 'src/config.ts', 'src/lib/clock.ts']
const CLOCK_OR_ENVIRONMENT = /new Date\(\s*\)|new Date\b(?!\()|\bDate\.now\b|Temporal\.Now|process\.env|from 'node:process'/
const WRITE = /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*'(\w+)/g
const RAW_WRITE = /sql(?:<[^>]*>)?`[^`]*\b(?:insert|update|delete|replace)\b/i
const HTML = /<\/?(?:p|div|span|a|ul|ol|li|h[1-6]|table|tr|td|th|strong|em|b|br|img|form|input|button)(?:\s[^>]*)?>/
const BARREL = /^export (?:type )?(?:\*|\{[^}]*\}) from/m
const DOES_NOTHING = /expect\s*\.\s*(?:assertions|hasAssertions)|\b(?:test|it)\s*\.\s*(?:todo|failing|concurrent)|\.each\s*`/
const DRAWER = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\.\w+)?(?:\/|$)/

/** Each gives the places that break it, among the files it is shown. */
export const WORD_RULES = {
  'nobody reads the clock or the environment but where the programme starts': (files) =>
    files.filter(({ file, text }) => isSource(file) && !MAY_READ_THE_CLOCK.includes(file) && CLOCK_OR_ENVIRONMENT.test(text)).map(name),

  'a table is written by the feature that owns it': (files) =>
    files.filter(({ file }) => isSource(file)).flatMap(({ file, text }) => foreignWrites(file, text)),

  'a write is never raw SQL': (files) => files.filter(({ file, text }) => isSource(file) && RAW_WRITE.test(text)).map(name),

  'there is no HTML in TypeScript': (files) => files.filter(({ file, text }) => isSource(file) && HTML.test(text)).map(name),

  'a file exports what it holds, not what others hold': (files) =>
    files.filter(({ file, text }) => isSource(file) && BARREL.test(text)).map(name),

  'a file can be read at one sitting': (files) => files.filter((source) => linesOf(source) > mostLines(source.file)).map(name),

  'no drawer collects everything': (files) => files.filter(({ file }) => DRAWER.test(file)).map(name),

  'a test uses nothing that does nothing': (files) => files.filter(({ file, text }) => isTest(file) && DOES_NOTHING.test(text)).map(name),
} satisfies Record<string, (files: Source[]) => string[]>

function foreignWrites(file: string, text: string): string[] {
  const tables = [...text.matchAll(WRITE)].map(([, table = '']) => table)
  return tables.filter((table) => OWNERS[table] !== file.split('/')[1]).map((table) => `${file} writes ${table}`)
}

function mostLines(file: string): number {
  if (file.startsWith('test/')) return 250
  return file.endsWith('.ejs') ? 80 : 150
}

function isSource(file: string): boolean {
  return file.startsWith('src/')
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts')
}

function name({ file }: Source): string {
  return file
}
