import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const SMALLEST_KEY_BITS = 1024

const DOMAIN = z.hostname('must be a domain, such as council.gov.uk').transform((domain) => domain.toLowerCase())

/** How letters leave; .env.example explains each. */
export const MAIL_CONFIG = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be a mail server, such as smtp://user:password@mail.council.gov.uk:587' }),
  SMTP_TLS: z.enum(['required', 'opportunistic', 'none'], 'must be required, opportunistic or none').default('opportunistic'),
  SMTP_TLS_NAME: z.hostname('must be the name in the mail server’s certificate, such as mail.council.gov.uk').optional(),
  SMTP_TLS_CA_FILE: z.string().transform(readCertificates).optional(),
  MAIL_FROM: z.email('must be the e-mail address letters come from'),
  DKIM_DOMAIN: DOMAIN.optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i, 'must be letters, digits, dots and hyphens')
    .optional(),
  DKIM_KEY_FILE: z.string().transform(readKey).optional(),
}

type Given = z.infer<z.ZodObject<typeof MAIL_CONFIG>>

/** Files are read here, once: a key that changes is taken up at the next start. */
export function mailConfigFrom(given: Given) {
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: privateKey } = given
  return {
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    tls: { mode: given.SMTP_TLS, name: given.SMTP_TLS_NAME ?? null, authorities: given.SMTP_TLS_CA_FILE ?? [] },
    dkim: domainName && keySelector && privateKey ? { domainName, keySelector, privateKey } : null,
  }
}

/** What is right by itself and wrong beside the rest, each line with the name of the setting to mend. */
export function mailProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  return [...encryptionProblems(given), ...signingProblems(given)]
}

function encryptionProblems({ SMTP_URL, SMTP_TLS }: Readonly<Record<string, string | undefined>>): string[] {
  if (SMTP_TLS !== 'none' || !SMTP_URL?.toLowerCase().startsWith('smtps:')) return []
  return ['SMTP_TLS cannot be none with an smtps address, which is encrypted from the first byte']
}

function signingProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE']
  const missing = names.filter((name) => !given[name])
  if (missing.length === names.length) return []
  return [
    ...missing.map((name) => `${name} must be set too: letters are signed with all three of ${names.join(', ')}, or not at all`),
    ...(isOfDomain(given['MAIL_FROM'], given['DKIM_DOMAIN']) ? [] : ['DKIM_DOMAIN must be the domain of MAIL_FROM, or one above it']),
  ]
}

/** Receivers only count a signature of the domain that a letter says it comes from. */
function isOfDomain(mailFrom = '', domain = ''): boolean {
  const from = mailFrom.split('@')[1]?.toLowerCase()
  return !from || !domain || `.${from}`.endsWith(`.${domain.toLowerCase()}`)
}

function readKey(file: string, context: z.RefinementCtx): string {
  const pem = readText(file)
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= SMALLEST_KEY_BITS) return pem
  } catch {
    // Said below: whatever it is, it is no such key.
  }
  return refuse(
    context,
    `must be a file with an RSA private key of ${SMALLEST_KEY_BITS} bits or more and no passphrase, and ${file} is not`,
  )
}

function readCertificates(file: string, context: z.RefinementCtx): string[] {
  const certificates = readText(file).match(CERTIFICATE) ?? []
  if (certificates.length > 0 && certificates.every(isCertificate)) return certificates
  return refuse(context, `must be a file with the certificates (PEM) of those who signed the mail server’s, and ${file} is not`)
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject.length > 0
  } catch {
    return false
  }
}

/** Empty when it cannot be read: the reason is the caller's to give. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue(message)
  return z.NEVER
}
