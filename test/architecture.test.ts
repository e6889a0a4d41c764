import { classesAdrift } from './architecture/classes.ts'
import { IMPORT_RULES } from './architecture/imports.ts'
import { importsOf, sources } from './architecture/sources.ts'
import { forgottenViews, halfLetters, missingIncludes } from './architecture/views.ts'
import { OWNERS, WORD_RULES } from './architecture/words.ts'
import { CONFIG } from '../src/config.ts'

// test/architecture/ holds the rules, and feeds each a made-up violation to see it caught.
const code = sources('src/**/*.ts')
const views = sources('views/**/*.ejs')
const tests = sources('test/**/*.ts')
const imports = [...code, ...sources('db/**/*.ts')].flatMap(importsOf)

test.each(Object.entries(IMPORT_RULES))('%s', (_rule, breaks) => {
  expect(imports.filter(breaks).map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test.each(Object.entries(WORD_RULES))('%s', (_rule, offendersAmong) => {
  expect(offendersAmong([...code, ...views, ...tests])).toEqual([])
})

test('every table has an owner, and every owner a table', () => {
  const [schema] = sources('db/tables.ts')
  const tables = [...(schema?.text.split('export type Tables')[1] ?? '').matchAll(/^ {2}(\w+): \{/gm)].map(([, table]) => table)
  expect(new Set(tables)).toEqual(new Set(Object.keys(OWNERS)))
})

test('every include is there', () => expect(missingIncludes(views)).toEqual([]))

test('every view is used', () => expect(forgottenViews(views, code)).toEqual([]))

test('every letter is there in HTML and in plain text', () => expect(halfLetters(views)).toEqual([]))

test('every class of ours has a rule, and every rule is used', () => {
  const scripts = sources('public/*.js')
  expect(classesAdrift([...views, ...code, ...scripts], sources('public/app.css'))).toEqual([])
})

test('.env.example names exactly what the programme reads', () => {
  const [example] = sources('.env.example')
  const names = [...(example?.text ?? '').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name)
  expect(new Set(names)).toEqual(new Set(Object.keys(CONFIG.shape)))
})
