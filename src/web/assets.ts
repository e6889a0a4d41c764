import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type Router } from 'express'
import { GOVUK, MOJ } from './components.ts'

const PUBLIC = join(import.meta.dirname, '../../public')
const PICTURES = join(MOJ, 'moj/assets/images')

/** By the name they are served under. */
type Files = ReadonlyMap<string, Buffer>

/**
 * Styles, scripts and pictures of GOV.UK and MOJ Frontend from their packages, and our own, in a folder named for what is in
 * them: browsers keep them for a year, and a new release of any is at another address. They are read when the programme starts.
 */
export const assets = servedFrom(everyFile())

function servedFrom(files: Files): { folder: string; routes: Router } {
  const version = versionOf(files)
  const routes = express.Router()
  for (const [name, bytes] of files) {
    routes.get(`/${version}/${name}`, (_req, res) => {
      res.type(extname(name)).set('Cache-Control', 'public, max-age=31536000, immutable').send(bytes)
    })
  }
  routes.use((_req, res) => res.sendStatus(404))
  return { folder: `/assets/${version}`, routes }
}

export function versionOf(files: Files): string {
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length} `).update(bytes)
  return hash.digest('hex').slice(0, 12)
}

/** GDS Transport may be used on gov.uk alone: its font faces are cut out and its name gives way to the council's font. */
export function withoutGovUkFont(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/g, 'var(--council-font,arial,sans-serif)')
    .replaceAll(/\/\*# sourceMappingURL.*?\*\//g, '')
}

function everyFile(): Files {
  const pictures = readdirSync(PICTURES).filter((name) => /^icon-.*\.svg$/.test(name))
  return new Map([
    ['frontend.css', Buffer.from(frontendCss())],
    ['govuk-frontend.min.js', readFileSync(join(GOVUK, 'govuk/govuk-frontend.min.js'))],
    ['moj-frontend.min.js', readFileSync(join(MOJ, 'moj/moj-frontend.min.js'))],
    ...pictures.map((name): [string, Buffer] => [`images/${name}`, readFileSync(join(PICTURES, name))]),
    ...readdirSync(PUBLIC).map((name): [string, Buffer] => [name, readFileSync(join(PUBLIC, name))]),
  ])
}

function frontendCss(): string {
  const files = [join(GOVUK, 'govuk/govuk-frontend.min.css'), join(MOJ, 'moj/moj-frontend.min.css')]
  const css = files.map((file) => withoutGovUkFont(readFileSync(file, 'utf8'))).join('\n')
  return css.replaceAll('url(/assets/', 'url(')
}
