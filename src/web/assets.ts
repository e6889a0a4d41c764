import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'
import { GOVUK, MOJ } from './components.ts'

const PUBLIC = join(import.meta.dirname, '../../public')
const YEAR = { maxAge: '365d', immutable: true }

/** Styles and scripts of GOV.UK and MOJ Frontend from their packages, and our own. Addresses carry `?v=` their version. */
export function assets(): { version: string; routes: Router } {
  const css = frontendCss()
  const version = versionOf([css, readFileSync(join(PUBLIC, 'app.css')), readFileSync(join(PUBLIC, 'app.js'))])
  const routes = express.Router()
  routes.get('/frontend.css', (_req, res) => {
    res.type('css').set('Cache-Control', 'public, max-age=31536000, immutable').send(css)
  })
  routes.use('/govuk', express.static(join(GOVUK, 'govuk'), { ...YEAR, extensions: ['js'] }))
  routes.use('/moj', express.static(join(MOJ, 'moj'), YEAR))
  routes.use('/images', express.static(join(MOJ, 'moj/assets/images'), YEAR))
  routes.use(express.static(PUBLIC, YEAR))
  return { version, routes }
}

function frontendCss(): string {
  const files = [join(GOVUK, 'govuk/govuk-frontend.min.css'), join(MOJ, 'moj/moj-frontend.min.css')]
  return files.map((file) => withoutGovUkFont(readFileSync(file, 'utf8'))).join('\n')
}

/** GDS Transport may be used on gov.uk alone: its font faces are cut out and its name gives way to the council's font. */
export function withoutGovUkFont(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/g, 'var(--council-font,arial,sans-serif)')
    .replaceAll(/\/\*# sourceMappingURL.*?\*\//g, '')
}

function versionOf(contents: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 12)
}
