/**
 * Why a letter was not taken. `code` is the server's own answer, or what happened on the way to it: safe to log.
 * What is the server's fault, or that of our settings for it, is held against no letter: it is tried until it can be sent.
 */
export type Refusal = { code: number | string; words: string; isOfTheServer: boolean; isPermanent: boolean }

type Problem = { message?: string; code?: string; command?: string; responseCode?: number; response?: string; permanent?: boolean }

/** The server refused this recipient or these words. A password it does not accept, or a closed port, is no fault of the letter. */
const OF_THE_LETTER = new Set(['EENVELOPE', 'EMESSAGE'])
const SERVICE_NOT_AVAILABLE = 421
const AUTHENTICATION_REQUIRED = 530

export function refusalOf(problem: unknown): Refusal {
  const { message, code, responseCode, response, permanent } = problem as Problem
  const isOfTheServer = isServerAtFault(problem as Problem)
  return {
    code: responseCode ?? code ?? 'unknown',
    words: response ?? message ?? 'The mail server did not say why',
    isOfTheServer,
    isPermanent: !isOfTheServer && permanent === true,
  }
}

/** Without a code nothing was sent at all: the words of the letter could not be made. A sender it does not take is our settings'. */
function isServerAtFault({ code, command, responseCode }: Problem): boolean {
  if (code === undefined) return false
  if (!OF_THE_LETTER.has(code) || command === 'MAIL FROM') return true
  return responseCode === SERVICE_NOT_AVAILABLE || responseCode === AUTHENTICATION_REQUIRED
}
