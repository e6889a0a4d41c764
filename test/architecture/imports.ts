import type { Import } from './sources.ts'

/** Each may look at those before it, never at those after. */
export const FEATURES = [
  'history',
  'settings',
  'people',
  'deadlines',
  'mail',
  'inspections',
  'recommendations',
  'actions',
  'evidence',
  'updates',
  'measures',
  'duties',
  'intake',
  'positions',
  'statements',
  'status-reports',
  'reminders',
  'calendar',
  'sign-in',
  'leaving',
]

/** What touches the world beyond queries, changes, guards and routes, each known by name. Everything else in a feature is a rule. */
const TOUCHES_THE_WORLD = [
  'src/history/record.ts',
  'src/actions/telling.ts',
  'src/mail/compose.ts',
  'src/mail/delivery.ts',
  'src/mail/outbox.ts',
  'src/mail/post.ts',
  'src/calendar/address.ts',
  'src/intake/receive.ts',
  'src/intake/reading/read-report.ts',
  'src/intake/reading/reader-thread.ts',
  'src/intake/reading/reader-worker.ts',
  'src/intake/reading/score.ts',
  'src/sign-in/attempts.ts',
  'src/sign-in/common-passwords.ts',
  'src/sign-in/first-run.ts',
  'src/sign-in/kept-forms.ts',
  'src/sign-in/password.ts',
  'src/sign-in/session.ts',
  'src/sign-in/session-store.ts',
  'src/sign-in/throttle.ts',
]

const THE_WORLD = /^(node:.*|express.*|kysely|nodemailer|passport.*|ejs|better-sqlite3|(db|src\/web)\/.*)$/
const STARTS_THE_PROGRAMME = /^src\/([\w-]+\.ts$|commands\/)/

type Rule = (imported: Import) => boolean

/** Each is true of an import that breaks it. */
export const IMPORT_RULES = {
  'lib stands on nothing of ours': ({ from, to }) => from.startsWith('src/lib/') && isOurs(to) && !to.startsWith('src/lib/'),

  'a rule is pure: no database, no web, no clock': (imported) => isRule(imported.from) && touchesTheWorld(imported),

  'a feature knows only the features before it': ({ from, to }) => rank(from) >= 0 && rank(to) > rank(from) && !isEdge(from),

  'pages.ts holds types only': ({ from, typeOnly }) => isPages(from) && !typeOnly,

  'only the site map knows the routes': ({ from, to }) => isRoutes(to) && from !== 'src/routes.ts',

  'web knows no feature but people, settings and history': ({ from, to }) =>
    from.startsWith('src/web/') && isFeature(to) && !['people', 'settings', 'history'].includes(folder(to)),

  'nobody looks up at what starts the programme, but for its context': ({ from, to, typeOnly }) =>
    from.startsWith('src/') && !STARTS_THE_PROGRAMME.test(from) && STARTS_THE_PROGRAMME.test(to) && !(typeOnly && isContext(to)),

  'a migration is frozen and imports nothing of ours': ({ from, to }) => from.startsWith('db/migrations/') && isOurs(to),

  'every folder of src stands in the line': ({ from }) => from.startsWith('src/') && !hasAPlace(from),
} satisfies Record<string, Rule>

function touchesTheWorld({ to, names }: Import): boolean {
  const readsTheClock = to === 'src/lib/clock.ts' && /\b(Clock|systemClock|today)\b/.test(names)
  return THE_WORLD.test(to) || readsTheClock || isStore(to) || isRoutes(to)
}

function isContext(file: string): boolean {
  return file === 'src/context.ts' || file === 'src/config.ts'
}

function isOurs(file: string): boolean {
  return /^(src|db|test)\//.test(file)
}

function isRule(file: string): boolean {
  return isFeature(file) && !isStore(file) && !isEdge(file)
}

function isStore(file: string): boolean {
  return isFeature(file) && (/(\/|-)(queries|changes|guards)\.ts$/.test(file) || TOUCHES_THE_WORLD.includes(file))
}

function isEdge(file: string): boolean {
  return isRoutes(file) || isPages(file)
}

function isRoutes(file: string): boolean {
  return isFeature(file) && /(\/|-)routes\.ts$/.test(file)
}

function isPages(file: string): boolean {
  return isFeature(file) && file.endsWith('/pages.ts')
}

function isFeature(file: string): boolean {
  return rank(file) >= 0
}

function rank(file: string): number {
  return file.startsWith('src/') ? FEATURES.indexOf(folder(file)) : -1
}

function hasAPlace(file: string): boolean {
  return isFeature(file) || STARTS_THE_PROGRAMME.test(file) || ['web', 'lib'].includes(folder(file))
}

function folder(file: string): string {
  return file.split('/')[1] ?? ''
}
