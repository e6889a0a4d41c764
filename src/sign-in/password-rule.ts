const FEWEST_CHARACTERS = 12
const MOST_CHARACTERS = 200
/** What must be left of a password when names, which anybody could guess, are taken out of it. */
const FEWEST_BESIDE_NAMES = 8
const SHORTEST_NAME = 4

export type PasswordContext = {
  /** Whether many people use this password. Asked in lower case. */
  isCommon: (password: string) => boolean
  /** What anybody knows of the person: their name, their e-mail address, their council. */
  known: readonly string[]
}

/** Why this cannot be a password, or null. Length alone makes a password strong; the rest keeps out the ones that are tried first. */
export function problemWith(password: string, { isCommon, known }: PasswordContext): string | null {
  const plain = password.normalize('NFKC').toLowerCase()
  const length = Array.from(plain).length
  if (length === 0) return 'Enter a password'
  if (length < FEWEST_CHARACTERS) return `Your password must be ${FEWEST_CHARACTERS} characters or more`
  if (length > MOST_CHARACTERS) return `Your password must be ${MOST_CHARACTERS} characters or fewer`
  if (isGuessed(plain, isCommon))
    return 'Many people use this password, or one very like it. Choose another: three words that have nothing to do with each other, for example'
  if (withoutNames(plain, known).length < FEWEST_BESIDE_NAMES)
    return 'Your password must not be made of your name, your e-mail address or the name of the council'
  return null
}

/** "Sunshine2026!" is "sunshine" to whoever guesses, and so is a word or a key over and over. */
function isGuessed(plain: string, isCommon: (password: string) => boolean): boolean {
  const withoutEnds = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return isCommon(plain) || isCommon(withoutEnds) || /^(.+)\1+.?$/u.test(plain) || isRun(plain)
}

/** abcdefghijkl, 987654321098: each character the next of the one before, or one of the same few. */
function isRun(plain: string): boolean {
  const codes = Array.from(plain).map((character) => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1
}

function withoutNames(plain: string, known: readonly string[]): string {
  const names = known.flatMap((each) =>
    each
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  )
  const telling = names.filter((name) => name.length >= SHORTEST_NAME).toSorted((one, other) => other.length - one.length)
  return telling.reduce((rest, name) => rest.replaceAll(name, ''), plain.replaceAll(/[^\p{L}\p{N}]/gu, ''))
}
