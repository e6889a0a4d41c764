/** What a browser would send of the form on this page that posts to the address, with nothing touched. */
export function formIn(page: string, address: string): Record<string, string | string[]> {
  const form = page.split('<form ').find((each) => each.includes('method="post"') && each.includes(`action="${address}"`))
  const [inside = ''] = form?.split('</form>') ?? []
  const fields = [...inside.matchAll(FIELD)].flatMap(fieldOf).filter(({ name }) => name !== '_csrf')
  return Object.fromEntries(
    [...Map.groupBy(fields, ({ name }) => name)].map(([name, own]) => {
      const [first = '', ...more] = own.map(({ value }) => value)
      return [name, more.length === 0 ? first : [first, ...more]]
    }),
  )
}

const FIELD = /<input ([^>]*)>|<textarea ([^>]*)>([^<]*)<\/textarea>|<select ([^>]*)>(.*?)<\/select>/gs

type Field = { name: string; value: string }

function fieldOf([, input, textarea, text = '', select, options = '']: RegExpMatchArray): Field[] {
  if (textarea !== undefined) return named(textarea, text.replace(/^\n/, ''))
  if (select !== undefined) return named(select, chosenOf(options))
  const attributes = input ?? ''
  const isLeftOut = /type="(?:checkbox|radio)"/.test(attributes) && !/\bchecked\b/.test(attributes)
  return isLeftOut ? [] : named(attributes, attributeOf(attributes, 'value'))
}

function named(attributes: string, value: string): Field[] {
  return [{ name: attributeOf(attributes, 'name'), value: unescaped(value) }]
}

function chosenOf(options: string): string {
  const [first = '', ...more] = [...options.matchAll(/<option ([^>]*)>/g)].map(([, attributes = '']) => attributes)
  return attributeOf([first, ...more].find((each) => /\bselected\b/.test(each)) ?? first, 'value')
}

function attributeOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
