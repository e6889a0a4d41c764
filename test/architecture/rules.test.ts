import { classesAdrift } from './classes.ts'
import { IMPORT_RULES } from './imports.ts'
import { importsOf, type Source } from './sources.ts'
import { forgottenViews, halfLetters, missingIncludes } from './views.ts'
import { WORD_RULES } from './words.ts'

const BROKEN_IMPORTS: Record<keyof typeof IMPORT_RULES, [file: string, line: string][]> = {
  'lib stands on nothing of ours': [
    ['src/lib/money.ts', `import { person } from '../people/person.ts'`],
    ['src/lib/money.ts', `import type { Db } from '../../db/tables.ts'`],
  ],
  'a rule is pure: no database, no web, no clock': [
    ['src/actions/rating.ts', `import { sql } from 'kysely'`],
    ['src/actions/policy.ts', `import type { Request } from 'express'`],
    ['src/actions/rating.ts', `import { readFileSync } from 'node:fs'`],
    ['src/actions/rating.ts', `import type { Db } from '../../db/tables.ts'`],
    ['src/actions/form.ts', `import { readForm } from '../web/form.ts'`],
    ['src/actions/rating.ts', `import { type Clock, londonDay } from '../lib/clock.ts'`],
    ['src/actions/rating.ts', `import { actionsFor } from './queries.ts'`],
    ['src/statements/wording.ts', `import { chosenDuty } from '../duties/guards.ts'`],
    ['src/actions/rating.ts', `const { createAction } = await import('./changes.ts')`],
    ['src/actions/rating.ts', `import 'nodemailer'`],
  ],
  'a feature knows only the features before it': [
    ['src/recommendations/queries.ts', `import {\n  type Action,\n  ratingOf,\n} from '../actions/rating.ts'`],
    ['src/people/changes.ts', `import type { Action } from '../actions/action.ts'`],
    ['src/deadlines/clock.ts', `new Worker(new URL('../intake/reading/worker.ts', import.meta.url))`],
  ],
  'pages.ts holds types only': [['src/actions/pages.ts', `import { ratingOf } from './rating.ts'`]],
  'only the site map knows the routes': [
    ['src/actions/routes.ts', `import { updateRoutes } from '../updates/routes.ts'`],
    ['src/app.ts', `import { signOffRoutes } from './actions/sign-off-routes.ts'`],
  ],
  'web knows no feature but people, settings and history': [
    ['src/web/navigation.ts', `import type { Action } from '../actions/action.ts'`],
  ],
  'nobody looks up at what starts the programme, but for its context': [
    ['src/actions/routes.ts', `import { configFrom } from '../config.ts'`],
    ['src/web/show.ts', `import { createApp } from '../app.ts'`],
  ],
  'a migration is frozen and imports nothing of ours': [
    ['db/migrations/2026-01-01-start.ts', `import type { Tables } from '../tables.ts'`],
  ],
  'every folder of src stands in the line': [['src/money/money.ts', `import { z } from 'zod'`]],
}

test.each(cases(BROKEN_IMPORTS))('%s: not in %s by %j', (rule, file, text) => {
  expect(importsOf({ file, text }).filter(IMPORT_RULES[rule])).toHaveLength(1)
})

test('what the rules allow is not reported', () => {
  const allowed: Source[] = [
    {
      file: 'src/actions/rating.ts',
      text: `import type { CalendarDate } from '../lib/calendar-date.ts'\nimport { londonDay } from '../lib/clock.ts'`,
    },
    { file: 'src/duties/guards.ts', text: `import { idIn } from '../web/address.ts'` },
    { file: 'src/actions/queries.ts', text: `import type { Db } from '../../db/tables.ts'\nimport { ratingOf } from './rating.ts'` },
    {
      file: 'src/inspections/routes.ts',
      text: `import type { Context } from '../context.ts'\nimport { actionsOf } from '../actions/queries.ts'`,
    },
    { file: 'src/inspections/pages.ts', text: `import type { Action } from '../actions/action.ts'` },
    { file: 'src/routes.ts', text: `import { actionRoutes } from './actions/routes.ts'` },
  ]
  const reported = allowed.flatMap(importsOf).filter((imported) => Object.values(IMPORT_RULES).some((breaks) => breaks(imported)))
  expect(reported).toEqual([])
})

const BROKEN_WORDS: Record<keyof typeof WORD_RULES, [file: string, text: string][]> = {
  'nobody reads the clock or the environment but where the programme starts': [
    ['src/actions/rating.ts', 'const now = new Date()'],
    ['src/actions/rating.ts', 'const now = new Date'],
    ['src/web/show.ts', 'Date.now()'],
    ['src/web/show.ts', 'Temporal.Now.instant()'],
    ['src/app.ts', `process.env['PORT']`],
  ],
  'a table is written by the feature that owns it': [
    ['src/actions/changes.ts', `tx.insertInto('history')`],
    ['src/intake/changes.ts', `tx\n    .updateTable('recommendations as r')`],
    ['src/app.ts', `db.deleteFrom('sessions')`],
    ['src/actions/changes.ts', `tx.insertInto('invented')`],
  ],
  'a write is never raw SQL': [['src/actions/changes.ts', 'sql<number>`update actions set due_on = ${day}`']],
  'there is no HTML in TypeScript': [['src/actions/routes.ts', 'res.send(`<p class="govuk-body">${what}</p>`)']],
  'a file exports what it holds, not what others hold': [['src/actions/index.ts', `export * from './action.ts'`]],
  'a file can be read at one sitting': [
    ['src/actions/rating.ts', 'a\n'.repeat(151)],
    ['views/actions/list.ejs', 'a\n'.repeat(81)],
    ['test/actions/rating.test.ts', 'a\n'.repeat(251)],
  ],
  'no drawer collects everything': [
    ['src/lib/utils.ts', ''],
    ['src/helpers/dates.ts', ''],
  ],
  'a test uses nothing that does nothing': [
    ['test/a.test.ts', ['expect', 'assertions(1)'].join('.')],
    ['test/a.test.ts', ['test', `todo('later')`].join('.')],
    ['test/a.test.ts', ['test', 'each`a | b`'].join('.')],
  ],
}

test.each(cases(BROKEN_WORDS))('%s: not in %s by %j', (rule, file, text) => {
  expect(WORD_RULES[rule]([{ file, text }])).toHaveLength(1)
})

test('an include that is not there is reported', () => {
  const list = { file: 'views/actions/list.ejs', text: `<%- include('/actions/_row', { action }) %>` }
  expect(missingIncludes([list])).toEqual(['views/actions/list.ejs includes /actions/_row'])
})

test('a letter’s plain text is included by its whole name', () => {
  const letters = ['assigned', 'accountable'].map((kind) => ({
    file: `views/mail/${kind}.txt.ejs`,
    text: `include('/mail/accountable.txt.ejs')`,
  }))
  expect(missingIncludes(letters)).toEqual([])
})

test('a view that nobody shows or includes is reported', () => {
  const views = ['list', '_row', 'lost'].map((name) => ({
    file: `views/actions/${name}.ejs`,
    text: name === 'list' ? `include('/actions/_row')` : '',
  }))
  expect(forgottenViews(views, [{ file: 'src/actions/routes.ts', text: `show(res, 'actions/list', {})` }])).toEqual([
    'views/actions/lost.ejs',
  ])
})

test('a letter without its plain text is reported', () => {
  expect(halfLetters([{ file: 'views/mail/day.ejs', text: '' }])).toEqual(['views/mail/day.ejs'])
})

test('a class without a rule is reported, and a rule for what is nowhere', () => {
  const row = { file: 'views/actions/_row.ejs', text: `<p class="app-quiet app-lost app-trouble--<%= colour %>">` }
  const rules = { file: 'public/app.css', text: '/* not .app-said */ .app-quiet {} .app-trouble--red {} .app-left .app-quiet {}' }
  expect(classesAdrift([row], [rules])).toEqual(['app-lost of views/actions/_row.ejs has no rule', 'app-left has a rule and is nowhere'])
})

function cases<Rule extends string>(broken: Record<Rule, [string, string][]>): [Rule, string, string][] {
  return (Object.entries(broken) as [Rule, [string, string][]][]).flatMap(([rule, places]) =>
    places.map(([file, text]): [Rule, string, string] => [rule, file, text]),
  )
}
