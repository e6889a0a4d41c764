import { type Block, textOf } from './block.ts'

/** A body as it is written: capitalised words, joined by small ones, that end in what kind of body it is. */
const NAME =
  /\b((?:NHS |\p{Lu}[\p{L}’'&-]*,? )(?:(?:\p{Lu}[\p{L}’'&-]*|and|of|the|for) )*?(?:(?:NHS )?(?:Foundation )?Trust|Integrated Care Board|ICB|Constabulary|Police|Health Board))\b/gu

/** The one body other than the authority that the sentence above a list calls upon; null when it names none, or several. */
export function bodyNamedIn(leadIn: Block[]): string | null {
  const found = new Set(
    [...leadIn.map(textOf).join(' ').slice(0, 2000).matchAll(NAME)].map((match) => (match[1] ?? '').replace(/^The /, '').trim()),
  )
  const [only] = found
  return found.size === 1 && only ? only : null
}
