import { existsSync } from 'node:fs'
import { z } from 'zod'

const port = z.coerce.number({ error: 'must be a number' }).int().min(1, 'must be from 1 to 65535').max(65535, 'must be from 1 to 65535')

/** Every name the programme reads from the environment; .env.example explains each. */
export const CONFIG = z.object({
  PORT: port.default(3000),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be the address people type, such as https://tracker.council.gov.uk' }),
  DATA_DIR: z.string().default('data'),
  SESSION_SECRET: z.string('must be set: 32 random characters or more').min(32, 'must be 32 random characters or more'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be a mail server, such as smtp://user:password@mail.council.gov.uk:587' }),
  MAIL_FROM: z.email('must be the e-mail address letters come from'),
  TRUST_PROXY: z.coerce.number({ error: 'must be a number' }).int().min(0).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').default('info'),
})

export type Config = {
  port: number
  baseUrl: string
  dataDir: string
  sessionSecret: string
  smtpUrl: string
  mailFrom: string
  trustProxy: number
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

export class BadConfig extends Error {}

export function configFrom(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { success, data, error } = CONFIG.safeParse(given)
  if (!success) throw new BadConfig(everyProblem(error))
  return {
    port: data.PORT,
    baseUrl: data.BASE_URL.replace(/\/$/, ''),
    dataDir: data.DATA_DIR,
    sessionSecret: data.SESSION_SECRET,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
  }
}

/** Adds what the file .env says to the environment it is started in; what is set there already wins. The demo never reads it. */
export function readDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** Where the programme writes: all that a command without letters or pages needs to know. */
export function dataDirIn(environment: Record<string, string | undefined>): string {
  return CONFIG.shape.DATA_DIR.parse(environment['DATA_DIR'] || undefined)
}

function everyProblem(error: z.ZodError): string {
  const lines = error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`)
  return ['The settings in the environment (or .env) are not complete:', ...lines].join('\n')
}
