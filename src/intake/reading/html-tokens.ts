export type HtmlToken = { tag: string; closes: boolean } | { text: string }

const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|[^<]+|</gi
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  bull: '•',
}

export function tokensOf(html: string): HtmlToken[] {
  return [...withoutComments(html).matchAll(TOKEN)].map(([token, slash, tag]) =>
    tag ? { tag: tag.toLowerCase(), closes: slash === '/' } : { text: unescaped(token) },
  )
}

/** A comment that never closes takes the rest with it, as in a browser. */
function withoutComments(html: string): string {
  return html
    .split('<!--')
    .map((part, at) => (at === 0 ? part : part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : ''))
    .join('')
}

function unescaped(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 31 && code < 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}
