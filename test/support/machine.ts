import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const BESIDE_THE_REPOSITORY = join(import.meta.dirname, '../../../shared/reports')

/** The folder of real published reports and `expected.json`; they are not ours to commit, so it may be missing. */
export const realReports = existsSync(BESIDE_THE_REPOSITORY) ? BESIDE_THE_REPOSITORY : undefined

export function hasLibreOffice(): boolean {
  const folders = process.env['PATH']?.split(delimiter) ?? []
  return folders.some((folder) => existsSync(join(folder, 'soffice')))
}

/** What the tests need and this machine lacks, a sentence each. Journeys find their browser before the first test (find-browser.ts). */
export function whatCouldNotRun(environment: NodeJS.ProcessEnv = process.env): string[] {
  const missing: string[] = []
  if (!environment.CHROMIUM_PATH) missing.push(`The journeys did not run: ${environment.NO_BROWSER ?? 'no Chromium was looked for'}.`)
  if (!realReports) missing.push('The real reports were not read: there is no ../shared/reports beside the repository.')
  if (!hasLibreOffice()) missing.push('The Word file was not opened in LibreOffice: there is no soffice here. It was read back by its XML.')
  return missing
}
