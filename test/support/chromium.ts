import { statfsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const SHARED_MEMORY = '/dev/shm'
const ENOUGH_BYTES = 1_000_000_000

/** Chromium, started as every test and picture starts it. */
export async function startChromium(executablePath: string): Promise<Browser> {
  const ignoreDefaultArgs = hasSharedMemory() ? ['--disable-dev-shm-usage'] : []
  return chromium.launch({ executablePath, args: ['--no-sandbox'], ignoreDefaultArgs, timeout: 30_000 })
}

/** Playwright has pages drawn on disk, because in some containers shared memory is small. Where it is not, they are drawn with a tenth less work. */
function hasSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY)
    return bavail * bsize > ENOUGH_BYTES
  } catch {
    return false
  }
}
