import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Token } from 'markdown-it'
import { markdownTokens } from '../lib/markdown.ts'

/** The numbered lists of a document share this; each begins at 1 again. */
export const NUMBERED = 'numbered'

/** Where a paragraph stands: in which lists, the innermost last, and in how many quotations. */
type Place = { lists: { numbered: boolean; instance: number }[]; quotations: number; begins: boolean }
type Style = { bold: boolean; italics: boolean; strike: boolean; link: string | null }

const PLAIN: Style = { bold: false, italics: false, strike: false, link: null }
const INDENT = 567

/** Plain Markdown as paragraphs of Word: the same words as its HTML. `list` numbers the numbered lists of the whole document. */
export function markdownParagraphs(markdown: string, list: () => number): Paragraph[] {
  const place: Place = { lists: [], quotations: 0, begins: false }
  let isHeading = false
  return markdownTokens(markdown).flatMap((token) => {
    move(place, token, list)
    if (token.type === 'heading_open') isHeading = true
    if (token.type === 'hr') return [new Paragraph({ thematicBreak: true })]
    if (token.type !== 'inline') return []
    const children = runsOf(token.children ?? [])
    const paragraph = isHeading ? heading(children) : new Paragraph({ ...layoutOf(place), children })
    isHeading = false
    place.begins = false
    return [paragraph]
  })
}

function move(place: Place, { type }: Token, list: () => number): void {
  if (type === 'bullet_list_open') place.lists.push({ numbered: false, instance: 0 })
  if (type === 'ordered_list_open') place.lists.push({ numbered: true, instance: list() })
  if (type === 'bullet_list_close' || type === 'ordered_list_close') place.lists.pop()
  if (type === 'list_item_open') place.begins = true
  if (type === 'blockquote_open') place.quotations += 1
  if (type === 'blockquote_close') place.quotations -= 1
}

function heading(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_3, outlineLevel: 2, children })
}

// The second paragraph of an item stands under the first, without a mark of its own.
function layoutOf({ lists, quotations, begins }: Place) {
  const innermost = lists.at(-1)
  const level = lists.length - 1
  const indent = { indent: { left: INDENT * (lists.length + quotations) } }
  if (!innermost || !begins) return lists.length + quotations > 0 ? indent : {}
  if (innermost.numbered) return { numbering: { reference: NUMBERED, level, instance: innermost.instance } }
  return { bullet: { level } }
}

function runsOf(tokens: Token[]): ParagraphChild[] {
  const style = { ...PLAIN }
  return tokens.flatMap((token) => {
    restyle(style, token)
    if (token.type === 'softbreak') return [run(' ', style)]
    if (token.type === 'hardbreak') return [new TextRun({ break: 1 })]
    return token.content === '' ? [] : [run(token.content, style)]
  })
}

function restyle(style: Style, token: Token): void {
  const isOpen = token.nesting === 1
  if (token.type.startsWith('strong_')) style.bold = isOpen
  if (token.type.startsWith('em_')) style.italics = isOpen
  if (token.type.startsWith('s_')) style.strike = isOpen
  if (token.type.startsWith('link_')) style.link = isOpen ? String(token.attrGet('href')) : null
}

function run(text: string, { link, ...style }: Style): ParagraphChild {
  if (link === null) return new TextRun({ text, ...style })
  return new ExternalHyperlink({ link, children: [new TextRun({ text, ...style, style: 'Hyperlink' })] })
}
