import { existsSync } from 'node:fs'
import { z } from 'zod'
import { MAIL_CONFIG, mailConfigFrom, mailProblems } from './mail-config.ts'

const port = z.coerce.number({ error: 'must be a number' }).int().min(1, 'must be from 1 to 65535').max(65535, 'must be from 1 to 65535')

const ADDRESS = 'must be the address people type and nothing after it, such as https://tracker.council.gov.uk'

/** Every name the programme reads from the environment; .env.example explains each. */
export const CONFIG = z.object({
  PORT: port.default(3000),
  BASE_URL: z
    .string(ADDRESS)
    .refine(isRoot, ADDRESS)
    .transform((address) => new URL(address).origin),
  DATA_DIR: z.string().default('data'),
  SESSION_SECRET: z.string('must be set: 32 random characters or more').min(32, 'must be 32 random characters or more'),
  ...MAIL_CONFIG,
  TRUST_PROXY: z.coerce.number({ error: 'must be a number' }).int().min(0).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').default('info'),
})

const CONFIGURED = CONFIG.transform((given) => ({
  port: given.PORT,
  baseUrl: given.BASE_URL,
  dataDir: given.DATA_DIR,
  sessionSecret: given.SESSION_SECRET,
  ...mailConfigFrom(given),
  trustProxy: given.TRUST_PROXY,
  logLevel: given.LOG_LEVEL,
}))

export type Config = z.infer<typeof CONFIGURED>

export class BadConfig extends Error {}

export function configFrom(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { success, data, error } = CONFIGURED.safeParse(given)
  const together = mailProblems(given)
  if (!success || together.length > 0) throw new BadConfig(everyProblem(error?.issues ?? [], together))
  return data
}

/** What can be started, but cannot be meant. */
export function warningAbout({ baseUrl, trustProxy }: Config): string | null {
  if (trustProxy > 0 || !baseUrl.startsWith('https:')) return null
  return 'WARNING: nobody will be able to sign in. BASE_URL is https, but TRUST_PROXY is 0: set it to the number of reverse proxies in front, usually 1.'
}

/** Adds what the file .env says to the environment it is started in; what is set there already wins. The demo never reads it. */
export function readDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Where the programme writes: all that a command without letters or pages needs to know. */
export function dataDirIn(environment: Record<string, string | undefined>): string {
  return CONFIG.shape.DATA_DIR.parse(environment['DATA_DIR'] || undefined)
}

function everyProblem(issues: z.core.$ZodIssue[], together: string[]): string {
  const lines = [...issues.map(({ path, message }) => `${path.join('.')} ${message}`), ...together]
  return ['The settings in the environment (or .env) are not complete:', ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Pages begin at the root, and links to them too. */
function isRoot(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin, href } = new URL(address)
  return /^https?:$/.test(protocol) && href === `${origin}/`
}
