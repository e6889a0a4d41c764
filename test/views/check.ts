/** Turns every view into TypeScript and lets tsc read it: `npm run check:views`. */
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asTypeScript } from './as-typescript.ts'

const REPOSITORY = join(import.meta.dirname, '../..')
const MODEL = /^<%#\s*@model\s+(\w+)\s*[-_]?%>/

type View = { name: string; source: string; model: string; pagesFiles: string[] }

if (import.meta.main) {
  const problems = checkViews(REPOSITORY)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

/** What is wrong with the views below `root`, a line each: `views/actions/list.ejs:3: what tsc says`. */
export function checkViews(root: string): string[] {
  const views = viewsIn(root)
  return [...views.filter(({ pagesFiles }) => pagesFiles.length !== 1).map(withoutModel), ...compile(root, views)]
}

function viewsIn(root: string): View[] {
  const exporters = Map.groupBy(
    globSync('src/**/pages.ts', { cwd: root })
      .toSorted()
      .flatMap((file) => exportedTypes(root, file)),
    ({ type }) => type,
  )
  return globSync('**/*.ejs', { cwd: join(root, 'views') }).map((file) => {
    const source = readFileSync(join(root, 'views', file), 'utf8')
    const model = MODEL.exec(source)?.[1] ?? ''
    return { name: file.replace(/\.ejs$/, ''), source, model, pagesFiles: exporters.get(model)?.map((exported) => exported.file) ?? [] }
  })
}

function exportedTypes(root: string, file: string): { type: string; file: string }[] {
  const source = readFileSync(join(root, file), 'utf8')
  return [...source.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, type = '']) => ({ type, file }))
}

function withoutModel({ name, model, pagesFiles }: View): string {
  const where = `views/${name}.ejs:1:`
  if (!model) return `${where} does not open with <%# @model SomePage %>`
  if (pagesFiles.length === 0) return `${where} no pages.ts in src exports the model ${model}`
  return `${where} the model ${model} is exported more than once: ${pagesFiles.join(', ')}`
}

function compile(root: string, views: View[]): string[] {
  const folder = join(root, '.views-check', String(process.pid))
  try {
    for (const view of views) write(folder, `views/${view.name}.ejs.ts`, viewAsTypeScript(root, view))
    write(folder, 'globals.d.ts', globals(root, views))
    write(folder, 'pages-without-a-view.ts', pagesWithoutAView(root, views))
    write(
      folder,
      'tsconfig.json',
      JSON.stringify({ extends: join(REPOSITORY, 'tsconfig.json'), include: ['**/*.ts'], compilerOptions: { types: [] } }),
    )
    return runTsc(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function viewAsTypeScript(root: string, view: View): string {
  const model = modelOf(root, view)
  const code = asTypeScript(view.source, isLetter(view) ? model : `import('${root}/src/web/pages.ts').ViewHelpers & ${model}`)
  const shown = `${pages(root)}['${view.name}']`
  return isShownByName(view) ? `export type Same = [Narrows<${shown}, ${model}>, Narrows<${model}, ${shown}>];${code}` : code
}

/** What every view can call. Only partials and letters can be included, and each is given what its own model asks. */
function globals(root: string, views: View[]): string {
  const partials = views.filter((view) => isPartial(view) || isLetter(view)).map((view) => `'${includedAs(view)}': ${modelOf(root, view)}`)
  return `
    declare function escaped(value: string | number | null | undefined): void
    declare function raw(value: string): void
    type Partials = { ${partials.join('; ')} }
    declare function include<Name extends keyof Partials>(name: Name, ...given: object extends Partials[Name] ? [model?: Partials[Name]] : [model: Partials[Name]]): string
    type Narrows<Wide, Narrow extends Wide> = [Wide, Narrow]`
}

function pagesWithoutAView(root: string, views: View[]): string {
  const names = views.filter(isShownByName).map(({ name }) => `'${name}'`)
  return `export declare const missing: Exclude<keyof ${pages(root)}, ${names.join(' | ') || 'never'}>\nexport const none: never = missing\n`
}

function runTsc(folder: string): string[] {
  const tsc = [join(REPOSITORY, 'node_modules/.bin/tsc'), '-p', folder, '--pretty', 'false']
  const { status, stdout, stderr } = spawnSync(process.execPath, tsc, { cwd: folder, encoding: 'utf8' })
  const reports = stdout
    .trim()
    .split(/\n(?! )/)
    .filter(Boolean)
  if (status !== 0 && reports.length === 0) throw new Error(`tsc could not run: ${stderr}`)
  return [...new Set(reports.map(inTheView))]
}

function inTheView(line: string): string {
  return line.replace(/^(views\/.*\.ejs)\.ts\((\d+),\d+\): error TS\d+:/, '$1:$2:').replace(/^(\.\.\/)+/, '')
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

function modelOf(root: string, { pagesFiles, model }: View): string {
  return pagesFiles[0] ? `import('${root}/${pagesFiles[0]}').${model}` : 'any'
}

function pages(root: string): string {
  return `import('${root}/src/web/show.ts').Pages`
}

function isShownByName(view: View): boolean {
  return !isPartial(view) && !isLetter(view) && view.name !== 'layout'
}

/** Without its end, unless another dot is in its name: then ejs adds none. */
function includedAs({ name }: View): string {
  return name.endsWith('.txt') ? `/${name}.ejs` : `/${name}`
}

function isPartial({ name }: View): boolean {
  return /(^|\/)_/.test(name)
}

function isLetter({ name }: View): boolean {
  return name.startsWith('mail/')
}
