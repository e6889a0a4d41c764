import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import packageJson from '../package.json' with { type: 'json' }

const REPOSITORY = join(import.meta.dirname, '..')
const DOCKERFILE = readFileSync(join(REPOSITORY, 'Dockerfile'), 'utf8')
const SETTINGS = {
  BASE_URL: 'http://localhost',
  SESSION_SECRET: 'a secret of thirty-two characters or more',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'tracker@westmere.example',
}

test('what the image is made of starts, without the demo, and the image can tell whether it is well', async () => {
  const image = imageFolder()
  expect(existsSync(join(image, 'db/demo'))).toBe(false)
  const environment = { ...SETTINGS, PORT: String(await freePort()), DATA_DIR: join(image, 'data') }
  const isWell = () => spawnSync(process.execPath, arrayAfter('HEALTHCHECK.* CMD').slice(1), { env: environment }).status === 0
  expect(isWell()).toBe(false)
  const server = spawn(process.execPath, arrayAfter('^CMD').slice(1), { cwd: image, env: environment, stdio: 'ignore' })
  const giveUpAt = performance.now() + 15_000
  while (!isWell() && performance.now() < giveUpAt) await pause(100)
  expect(isWell()).toBe(true)
  server.kill('SIGTERM')
  await once(server, 'exit')
}, 30_000)

test('the image starts it as npm does', () => {
  expect(arrayAfter('^CMD').join(' ')).toBe(packageJson.scripts.start)
  const [, compiles = ''] = /^RUN (node .*)$/m.exec(DOCKERFILE) ?? []
  expect(compiles.replace('programme.ts', 'server.ts')).toBe(packageJson.scripts.start)
})

/** A folder with everything the Dockerfile copies from the repository, and the packages. */
function imageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-image-'))
  const finished = DOCKERFILE.split(/^FROM /m).at(-1) ?? ''
  for (const [, from = '', to = ''] of finished.matchAll(/^COPY (?!--)(\S+) (\S+)$/gm))
    for (const path of globSync(from, { cwd: REPOSITORY }))
      cpSync(join(REPOSITORY, path), to.endsWith('/') ? join(folder, to, basename(path)) : join(folder, to), { recursive: true })
  symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function arrayAfter(words: string): string[] {
  return JSON.parse(new RegExp(`${words} (\\[.*\\])$`, 'm').exec(DOCKERFILE)?.[1] ?? '[]') as string[]
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
