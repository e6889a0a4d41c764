import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packaged from '@sparticuz/chromium'
import { startChromium } from './chromium.ts'

/**
 * Runs once, before the workers start: three workers unpacking at the same moment collide.
 * They find the result in their environment: CHROMIUM_PATH, or in NO_BROWSER why there is none.
 */
export default async function findBrowser(): Promise<void> {
  try {
    const executablePath = process.env.CHROMIUM_PATH ?? (await unpackedChromium())
    await proveItStarts(executablePath)
    process.env.CHROMIUM_PATH = executablePath
  } catch (problem) {
    delete process.env.CHROMIUM_PATH
    process.env.NO_BROWSER = `Chromium does not start here (${firstLine(problem)})`
  }
}

/** Unpacked beside its final place and then renamed, so a run that was cut short leaves nothing half done. */
async function unpackedChromium(): Promise<string> {
  const home = join(process.env.CHROMIUM_HOME ?? tmpdir(), `chromium-of-the-journeys-${packagedVersion()}`)
  if (!existsSync(home)) {
    const parcel = mkdtempSync(`${home}-`)
    await unpackInto(parcel)
    moveUnlessThere(parcel, home)
  }
  return join(home, 'chromium')
}

/** The package knows no other destination than the temporary folder of the process. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  await packaged.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
}

function moveUnlessThere(parcel: string, home: string): void {
  try {
    renameSync(parcel, home)
  } catch (problem) {
    rmSync(parcel, { recursive: true })
    if (!existsSync(home)) throw problem
  }
}

async function proveItStarts(executablePath: string): Promise<void> {
  const browser = await startChromium(executablePath)
  await browser.close()
}

function packagedVersion(): string {
  const manifest = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}

function firstLine(problem: unknown): string {
  return String(problem instanceof Error ? problem.message : problem).split('\n', 1)[0] ?? ''
}
