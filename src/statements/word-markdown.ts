import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Token } from 'markdown-it'
import { markdownTokens } from '../lib/markdown.ts'
import { levelIn, type NumberedList, type NumberedLists } from './word-lists.ts'

/** Where a paragraph stands: in which lists, the innermost last, and in how many quotations. A list without numbers is null. */
type Place = { lists: (NumberedList | null)[]; quotations: number; begins: boolean }
type Style = { bold: boolean; italics: boolean; strike: boolean; link: string | null }

const PLAIN: Style = { bold: false, italics: false, strike: false, link: null }
const INDENT = 567

/** Plain Markdown as paragraphs of Word: the same words as its HTML. `lists` are those of the whole document. */
export function markdownParagraphs(markdown: string, lists: NumberedLists): Paragraph[] {
  const place: Place = { lists: [], quotations: 0, begins: false }
  let isHeading = false
  return markdownTokens(markdown).flatMap((token) => {
    move(place, token, lists)
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

function move(place: Place, token: Token, lists: NumberedLists): void {
  const { type } = token
  if (type === 'bullet_list_open') place.lists.push(null)
  if (type === 'ordered_list_open') place.lists.push(lists.begin(Number(token.attrGet('start') ?? 1)))
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
  const level = levelIn(lists)
  const indent = { indent: { left: INDENT * (lists.length + quotations) } }
  if (innermost === undefined || !begins) return lists.length + quotations > 0 ? indent : {}
  return innermost ? { numbering: { ...innermost, level } } : { bullet: { level } }
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
