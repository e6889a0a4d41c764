import { ExternalHyperlink, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Token } from 'markdown-it'
import { markdownTokens } from '../lib/markdown.ts'
import { levelIn, type NumberedList, type NumberedLists } from './word-lists.ts'

/** Where a paragraph stands: in which lists, the innermost last, and in how many quotations. A list without numbers is null. */
type Place = { lists: (NumberedList | null)[]; quotations: number; begins: boolean }
type Style = { bold?: true; italics?: true; strike?: true; link: string | null }

const PLAIN: Style = { link: null }
const INDENT = 567

/** Plain Markdown as paragraphs of Word: the same words as its HTML. `lists` are those of the whole document. */
export function markdownParagraphs(markdown: string, lists: NumberedLists): Paragraph[] {
  const place: Place = { lists: [], quotations: 0, begins: false }
  let heading: Token | null = null
  return markdownTokens(markdown).flatMap((token) => {
    move(place, token, lists)
    if (token.type === 'heading_open') heading = token
    if (token.type === 'hr') return [new Paragraph({ thematicBreak: true })]
    if (token.type !== 'inline') return []
    const children = runsOf(token.children ?? [])
    const paragraph = heading ? headed(heading, children) : new Paragraph({ ...layoutOf(place), children })
    heading = null
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

// Under the heading of its section.
function headed({ tag }: Token, children: ParagraphChild[]): Paragraph {
  const level = tag === 'h4' ? { heading: HeadingLevel.HEADING_4, outlineLevel: 3 } : { heading: HeadingLevel.HEADING_3, outlineLevel: 2 }
  return new Paragraph({ ...level, keepNext: true, children })
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

// What is not asked for is not said: "not bold" would take the weight from a heading.
function restyle(style: Style, token: Token): void {
  const mark = MARKS[token.type.replace(/_(?:open|close)$/, '')]
  if (mark && token.nesting === 1) style[mark] = true
  if (mark && token.nesting === -1) delete style[mark]
  if (token.type.startsWith('link_')) style.link = token.nesting === 1 ? String(token.attrGet('href')) : null
}

const MARKS: Record<string, 'bold' | 'italics' | 'strike'> = { strong: 'bold', em: 'italics', s: 'strike' }

function run(text: string, { link, ...style }: Style): ParagraphChild {
  if (link === null) return new TextRun({ text, ...style })
  return new ExternalHyperlink({ link, children: [new TextRun({ text, ...style, style: 'Hyperlink' })] })
}
