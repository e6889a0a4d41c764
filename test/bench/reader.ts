import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { readReport } from '../../src/intake/reading/read-report.ts'
import { realReports } from '../support/machine.ts'

const FIXTURES = join(import.meta.dirname, '../fixtures')
const ROUNDS = 3

/** How long the warm reader takes: over the real reports where they are, else over the made-up ones. */
export async function benchReader(): Promise<string[]> {
  const folder = realReports ?? FIXTURES
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
  await Promise.all(files.slice(0, 1).map((file) => readReport(file)))

  const documents: number[] = []
  const perPage: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const file of files) {
      const started = performance.now()
      const outcome = await readReport(file)
      if (!outcome.ok) continue
      const tookMs = performance.now() - started
      documents.push(tookMs)
      perPage.push(tookMs / (await pageCount(file.bytes)))
    }
  }
  const what = realReports ? `${names.length} real reports` : 'the made-up reports, as ../shared/reports is not here'
  return [
    `the reader, over ${what}: median ${median(perPage).toFixed(1)} ms a page`,
    `a whole report: median ${median(documents).toFixed(0)} ms, slowest ${Math.max(...documents).toFixed(0)} ms`,
  ]
}

async function pageCount(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  await pdf.loadingTask.destroy()
  return pdf.numPages
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN
}
