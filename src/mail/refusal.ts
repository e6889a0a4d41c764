/**
 * Why a letter was not taken. `code` is the server's own answer, or what happened on the way to it: safe to log.
 * What is the server's fault, or that of our settings for it, is held against no letter: it is tried until it can be sent.
 * Where it `mayHaveArrived` nobody said whether it was taken: a second try must be the same letter in the same words.
 */
export type Refusal = { code: number | string; words: string; isOfTheServer: boolean; isPermanent: boolean; mayHaveArrived: boolean }

type Problem = {
  message?: string
  code?: string
  originalCode?: string
  timeoutType?: string
  command?: string
  responseCode?: number
  response?: string
  permanent?: boolean
}

/** The server refused this recipient or these words. A password it does not accept, or a closed port, is no fault of the letter. */
const OF_THE_LETTER = new Set(['EENVELOPE', 'EMESSAGE'])
const SERVICE_NOT_AVAILABLE = 421
const AUTHENTICATION_REQUIRED = 530
/** "Relaying denied", "your host is blocked": it would say so of any recipient. */
const NOT_FROM_HERE = /^5\d\d[ -]5\.7\.\d/

/** Of the name, the connection, the encryption or the password: before any letter is handed over. */
const BEFORE_ANY_LETTER = new Set(['EDNS', 'ETLS', 'EAUTH', 'ECONFIG', ...OF_THE_LETTER])
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT'])

export function refusalOf(problem: unknown): Refusal {
  const { message, code, responseCode, response, permanent } = problem as Problem
  const isOfTheServer = isServerAtFault(problem as Problem)
  return {
    code: responseCode ?? code ?? 'unknown',
    words: response ?? message ?? 'The mail server did not say why',
    isOfTheServer,
    isPermanent: !isOfTheServer && permanent === true,
    mayHaveArrived: mayHaveArrived(problem as Problem),
  }
}

/** Whether it says something of the server, and not only of a letter that it was known to refuse. */
export function tellsOfServer({ isOfTheServer, code }: Refusal, attempt: number): boolean {
  return isOfTheServer || (typeof code === 'number' && attempt === 1)
}

/** Without a code nothing was sent at all: the words of the letter could not be made. A sender it does not take is our settings'. */
function isServerAtFault({ code, command, responseCode, response }: Problem): boolean {
  if (code === undefined) return false
  if (!OF_THE_LETTER.has(code) || command === 'MAIL FROM') return true
  if (command === 'RCPT TO' && NOT_FROM_HERE.test(response ?? '')) return true
  return responseCode === SERVICE_NOT_AVAILABLE || responseCode === AUTHENTICATION_REQUIRED
}

/** Not when the server answered: then it did not take it. */
function mayHaveArrived({ code, originalCode, timeoutType, responseCode }: Problem): boolean {
  if (code === undefined || responseCode !== undefined) return false
  return !BEFORE_ANY_LETTER.has(code) && !NOT_CONNECTED.has(originalCode ?? timeoutType ?? '')
}
