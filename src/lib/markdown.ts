import markdownIt, { type MarkdownIt, type Token } from 'markdown-it'

const CLASSES: Record<string, string> = {
  paragraph_open: 'govuk-body',
  heading_open: 'govuk-heading-s',
  bullet_list_open: 'govuk-list govuk-list--bullet',
  ordered_list_open: 'govuk-list govuk-list--number',
  blockquote_open: 'govuk-inset-text',
  link_open: 'govuk-link',
  hr: 'govuk-section-break govuk-section-break--m govuk-section-break--visible',
}

// A reader must find no way into the plan, and nothing but addresses that say where they lead.
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i

/** A director's Markdown as HTML: paragraphs, lists, bold, quotations and links to the web; whatever else is typed shows as typed. */
export function markdownHtml(typed: string): string {
  return markdown.render(typed)
}

/** The same Markdown in its parts, for what is not HTML. */
export function markdownTokens(typed: string): Token[] {
  return markdown.parse(typed, {})
}

const markdown = governed(markdownIt({ html: false, linkify: true }))

function governed(writer: MarkdownIt): MarkdownIt {
  const isSafe = writer.validateLink.bind(writer)
  writer.validateLink = (address) => SAFE_LINK.test(address) && isSafe(address)
  writer.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  writer.disable(['image', 'code', 'fence', 'table'])
  writer.core.ruler.push('council style', ({ tokens }) => {
    for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) inCouncilStyle(token)
    rankHeadings(tokens)
  })
  return writer
}

function inCouncilStyle(token: Token): void {
  const css = CLASSES[token.type]
  if (css) token.attrJoin('class', css)
}

// Under the page's own headings, and none skipped, whatever number of # was typed.
function rankHeadings(tokens: readonly Token[]): void {
  let highest = Infinity
  for (const token of tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')) {
    const typed = token.markup === '=' ? 1 : token.markup === '-' ? 2 : token.markup.length
    highest = Math.min(highest, typed)
    token.tag = typed === highest ? 'h3' : 'h4'
    if (token.tag === 'h4' && token.nesting === 1) token.attrJoin('class', 'app-lesser-heading')
  }
}
