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

test('sound views have nothing to report', () => expect(problems({})).toEqual([]))

test.each([
  ['a misspelt property', 'page.title', 'page.titel', /^views\/actions\/list\.ejs:3: Property 'titel' does not exist/],
  [
    'a name the model does not have',
    'page, actions',
    'page, owners, actions',
    /^views\/actions\/list\.ejs:2: Property 'owners' does not exist/,
  ],
  ['a partial that is not there', '_row', '_raw', /^views\/actions\/list\.ejs:5: .*"\/actions\/_raw"/],
  ['a partial given too little', '{ what }) -', '{}) -', /^views\/actions\/list\.ejs:5: Property 'what' is missing/],
  [
    'a partial given what it does not ask',
    '{ what }) -',
    '{ what, actions }) -',
    /^views\/actions\/list\.ejs:5: .*'actions' does not exist/,
  ],
  [
    'an object where text belongs',
    `<% page.title = 'Actions' %>`,
    '<% page.title = "" %><%= actions %>',
    /^views\/actions\/list\.ejs:3: .*not assignable/,
  ],
  ['something taken and not used', `<% page.title = 'Actions' %>`, '', /^views\/actions\/list\.ejs:2: 'page' is declared but/],
  ['no model', '<%# @model ListPage %>', '', /^views\/actions\/list\.ejs:1: does not open with/],
  [
    'a model nobody exports',
    '@model ListPage',
    '@model LostPage',
    /^views\/actions\/list\.ejs:1: no pages\.ts in src exports the model LostPage/,
  ],
  ["another page's model", '@model ListPage', '@model Row', /^views\/actions\/list\.ejs:1: Property 'actions' is missing in type 'Row'/],
])(
  '%s is reported with the line of the view',
  (_what, sound, broken, report) => {
    const list = SOUND['views/actions/list.ejs'].replace(sound, broken)
    expect(problems({ 'views/actions/list.ejs': list })).toContainEqual(expect.stringMatching(report))
  },
  30_000,
)

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
