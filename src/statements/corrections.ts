import { changesBetween, changesOfTexts, type InWords } from '../history/change.ts'
import type { Change } from '../history/event.ts'
import type { StatementWords } from './statement.ts'

export function changesIn(before: StatementWords, after: StatementWords): Change[] {
  return [...changesOfTexts(textsOf(before), textsOf(after)), ...changesBetween(namingIn(before), namingIn(after))]
}

/** What somebody would read of a statement that a director wrote. */
export function inWords(words: StatementWords): InWords {
  return [...textsOf(words), ...namingIn(words)]
}

function textsOf({ foreword, introduction }: StatementWords): InWords {
  return [
    ['foreword', foreword, 'foreword'],
    ['introduction', introduction, 'introduction'],
  ]
}

function namingIn({ namesPeople }: StatementWords): InWords {
  return [['people named', namesPeople ? 'yes' : 'no', 'namesPeople']]
}
