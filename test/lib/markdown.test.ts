import { markdownHtml } from '../../src/lib/markdown.ts'

test('paragraphs, lists, bold words and headings become the page’s own', () => {
  const html = markdownHtml('# Visits\n\nThey are **better**.\n\n- more\n- sooner')
  expect(html).toBe(
    '<h3 class="govuk-heading-s">Visits</h3>\n<p class="govuk-body">They are <strong>better</strong>.</p>\n' +
      '<ul class="govuk-list govuk-list--bullet">\n<li>more</li>\n<li>sooner</li>\n</ul>\n',
  )
})

test.each([
  ['# One\n\n## Two\n\n### Three', ['h3', 'h4', 'h4']],
  ['## First\n\n### Under it\n\n## Second', ['h3', 'h4', 'h3']],
  ['## First\n\n# Greater', ['h3', 'h3']],
  ['One\n===\n\nTwo\n---', ['h3', 'h4']],
])('headings of more # stand under those of fewer, and none is skipped: %j', (typed, tags) => {
  expect([...markdownHtml(typed).matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(tags)
})

test('HTML shows as it was typed and does nothing', () => {
  const html = markdownHtml('<script>alert(1)</script>\n\nand <img src=x onerror=alert(1)> and <b>bold</b>')
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html).toContain('&lt;script&gt;')
})

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,hello',
  'vbscript:x',
  'file:///etc/passwd',
])('a link to %s is no link', (address) => {
  expect(markdownHtml(`[see](${address}) and <${address}>`)).not.toContain('<a ')
})

test.each(['/actions/1', '//elsewhere.example', 'actions/1', '#main-content'])('a link into the plan, %s, is no link', (address) => {
  expect(markdownHtml(`[see](${address})`)).not.toContain('<a ')
})

test('a link to the web or to an address is one, typed bare or not', () => {
  expect(markdownHtml('[the report](https://example.org/a?b=1&c="2")')).toContain(
    '<a href="https://example.org/a?b=1&amp;c=%222%22" class="govuk-link">the report</a>',
  )
  expect(markdownHtml('[write](mailto:dina@westmere.example)')).toContain('<a href="mailto:dina@westmere.example"')
  expect(markdownHtml('See https://example.org/plan.')).toContain('<a href="https://example.org/plan" class="govuk-link">')
})

test('a picture from elsewhere is not fetched', () => {
  expect(markdownHtml('![chart](https://example.org/chart.png)')).not.toContain('<img')
})

test('nothing typed is nothing', () => {
  expect(markdownHtml('')).toBe('')
})
