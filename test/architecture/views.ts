import type { Source } from './sources.ts'

/** What a view includes that is not there. */
export function missingIncludes(views: Source[]): string[] {
  const there = new Set(views.map(({ file }) => nameOf(file)))
  return includes(views)
    .filter(({ included }) => !there.has(included))
    .map(({ file, included }) => `${file} includes ${included}`)
}

/** Partials nobody includes, and pages that no handler shows. */
export function forgottenViews(views: Source[], code: Source[]): string[] {
  const included = new Set(includes(views).map((include) => include.included))
  const words = code
    .filter(({ file }) => !file.endsWith('/pages.ts'))
    .map(({ text }) => text)
    .join('\n')
  return views
    .map(({ file }) => file)
    .filter((file) => !isFramework(file) && !included.has(nameOf(file)) && !words.includes(`'${nameOf(file).slice(1)}'`))
}

/** A letter says the same in HTML and in plain text. */
export function halfLetters(views: Source[]): string[] {
  const there = new Set(views.map(({ file }) => file))
  const letters = [...there].filter(isLetter)
  return letters.filter(
    (file) => !there.has(file.endsWith('.txt.ejs') ? file.replace('.txt.ejs', '.ejs') : file.replace('.ejs', '.txt.ejs')),
  )
}

function includes(views: Source[]): { file: string; included: string }[] {
  return views.flatMap(({ file, text }) =>
    [...text.matchAll(/\binclude\(\s*['"]([^'"]+)/g)].map(([, included = '']) => ({ file, included: nameOf(included) })),
  )
}

// Letters are found by their kind, which mail/compose.ts puts into the name.
function isFramework(file: string): boolean {
  return file === 'views/layout.ejs' || isLetter(file)
}

function isLetter(file: string): boolean {
  return file.startsWith('views/mail/')
}

function nameOf(file: string): string {
  return file.replace(/^views/, '').replace(/\.ejs$/, '')
}
