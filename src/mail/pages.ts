import type { LetterHelpers } from './compose.ts'

/** What the frame around every letter is given. */
export type LetterFrame = LetterHelpers & { body: string }
