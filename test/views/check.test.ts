import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkViews } from './check.ts'

const SOUND = {
  'package.json': '{ "type": "module" }',
  'src/web/show.ts': 'export interface Pages {}',
  'src/web/pages.ts': 'export type ViewHelpers = { page: { title: string } }',
  'src/actions/pages.ts': `export type Row = { what: string }
export type ListPage = { actions: Row[] }
declare module '../web/show.ts' { interface Pages { 'actions/list': ListPage } }
`,
  'views/actions/_row.ejs': '<%# @model Row %>\n<% const { what } = locals %>\n<p><%= what %></p>\n',
  'views/actions/list.ejs': `<%# @model ListPage %>
<% const { page, actions } = locals %>
<% page.title = 'Actions' %>
<% for (const { what } of actions) { %>
  <%- include('/actions/_row', { what }) -%>
<% } %>
`,
}

const LIST = SOUND['views/actions/list.ejs']

const BROKEN: [what: string, sound: string, broken: string, report: RegExp][] = [
  ['a misspelt property', 'page.title', 'page.titel', /^3: Property 'titel' does not exist/],
  ['a name the model does not have', 'page, actions', 'page, owners, actions', /^2: Property 'owners' does not exist/],
  ['a partial that is not there', '_row', '_raw', /^5: .*"\/actions\/_raw"/],
  ['a partial given too little', '{ what }) -', '{}) -', /^5: Property 'what' is missing/],
  ['a partial given what it does not ask', '{ what }) -', '{ what, actions }) -', /^5: .*'actions' does not exist/],
  ['an object where text belongs', `<% page.title = 'Actions' %>`, '<% page.title = "" %><%= actions %>', /^3: .*not assignable/],
  ['something taken and not used', `<% page.title = 'Actions' %>`, '', /^2: 'page' is declared but/],
  ['no model', '<%# @model ListPage %>', '', /^1: does not open with/],
  ['a model nobody exports', '@model ListPage', '@model LostPage', /^1: no pages\.ts in src exports the model LostPage/],
  ["another page's model", '@model ListPage', '@model Row', /^1: Property 'actions' is missing in type 'Row'/],
]

test('sound views have nothing to report', () => expect(problems({})).toEqual([]))

describe('in one view of many, each with its own fault,', () => {
  // Most of what tsc takes is its beginning: one run for all of them.
  let reported: string[]
  beforeAll(() => {
    const views = BROKEN.map(([, sound, broken], at) => [`views/fault-${at}/list.ejs`, LIST.replace(sound, broken)])
    const shown = BROKEN.map((_fault, at) => `'fault-${at}/list': ListPage`).join('; ')
    const pages = SOUND['src/actions/pages.ts'].replace('interface Pages {', `interface Pages { ${shown};`)
    reported = problems({ ...Object.fromEntries(views), 'src/actions/pages.ts': pages })
  }, 30_000)

  test.each(BROKEN.map(([what, , , report], at) => ({ what, report, view: `views/fault-${at}/list.ejs:` })))(
    '$what is reported with the line of the view',
    ({ report, view }) => {
      const ofThisView = reported.filter((line) => line.startsWith(view)).map((line) => line.slice(view.length))
      expect(ofThisView).toContainEqual(expect.stringMatching(report))
    },
  )
})

test('a view that no page names is reported', () => {
  expect(problems({ 'views/actions/lost.ejs': '<%# @model ListPage %>\n' })).toEqual([
    expect.stringMatching(/^views\/actions\/lost\.ejs:1: Property 'actions\/lost' does not exist on type 'Pages'/),
  ])
})

test('a page without a view is reported', () => {
  const pages = SOUND['src/actions/pages.ts'].replace(/'actions\/list'/, `'actions/lost': Row; 'actions/list'`)
  expect(problems({ 'src/actions/pages.ts': pages })).toEqual([expect.stringMatching(/^pages-without-a-view.*"actions\/lost"/)])
})

test('a model with two homes is reported', () => {
  expect(problems({ 'src/updates/pages.ts': 'export type ListPage = { updates: string[] }' })).toContain(
    'views/actions/list.ejs:1: the model ListPage is exported more than once: src/actions/pages.ts, src/updates/pages.ts',
  )
})

test('a letter is given its own words and nothing of the pages', () => {
  const [problem] = problems({ 'views/mail/due.txt.ejs': '<%# @model Row %>\n<% const { what, page } = locals %>\n<%= what + page %>' })
  expect(problem).toMatch(/^views\/mail\/due\.txt\.ejs:2: Property 'page' does not exist/)
})

test('a letter may say what another says, given all that one asks', () => {
  const words = '<%# @model Row %>\n<% const { what } = locals %>\n<%= what %>'
  const late = (given: string) => ({
    'views/mail/due.ejs': words,
    'views/mail/due.txt.ejs': words,
    'views/mail/late.ejs': `<%# @model Row %>\n<%- include('/mail/due', ${given}) -%>`,
    'views/mail/late.txt.ejs': `<%# @model Row %>\n<%- include('/mail/due.txt.ejs', ${given}) -%>`,
  })
  expect(problems(late('{ ...locals }'))).toEqual([])
  expect(problems(late('{}'))).toEqual([
    expect.stringMatching(/^views\/mail\/late\.ejs:2: Property 'what' is missing/),
    expect.stringMatching(/^views\/mail\/late\.txt\.ejs:2: Property 'what' is missing/),
  ])
})

function problems(changed: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'views-'))
  try {
    for (const [file, text] of Object.entries({ ...SOUND, ...changed })) write(join(root, file), text)
    return checkViews(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
