import type { LetterHelpers } from '../mail/compose.ts'
import type { DayLetter } from './day-letter.ts'

export type DayLetterPage = LetterHelpers & DayLetter
