/** Why a letter was not taken. `code` is the server's own answer, or what happened on the way to it: safe to log. */
export type Refusal = { code: number | string; words: string; isPermanent: boolean }

type Problem = { message?: string; code?: string; responseCode?: number; response?: string; permanent?: boolean }

/** The server refused this recipient or these words. A password it does not accept, or a closed port, is no fault of the letter. */
const OF_THE_LETTER = new Set(['EENVELOPE', 'EMESSAGE'])
const AUTHENTICATION_REQUIRED = 530

export function refusalOf(problem: unknown): Refusal {
  const { message, code, responseCode, response, permanent } = problem as Problem
  const isOfTheLetter = OF_THE_LETTER.has(code ?? '') && responseCode !== AUTHENTICATION_REQUIRED
  return {
    code: responseCode ?? code ?? 'unknown',
    words: response ?? message ?? 'The mail server did not say why',
    isPermanent: isOfTheLetter && permanent === true,
  }
}
