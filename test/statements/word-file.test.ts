import mammoth from 'mammoth'
import request from 'supertest'
import type { StatementContent } from '../../src/statements/content.ts'
import { wordFile } from '../../src/statements/word-file.ts'
import { wordingOf } from '../../src/statements/wording.ts'
import { someStatements } from '../support/statements.ts'
import { unzipped } from '../support/unzipped.ts'
import { aWorld, type World } from '../support/world.ts'
import { marked } from './marked.ts'

test('its headings are real, and stand one below the other as on the page', async () => {
  const xml = await documentXml(marked())
  expect(headingsIn(xml)).toEqual([
    ['Heading1', '0', 'Written statement of action'],
    ['Heading2', '1', 'Foreword'],
    ['Heading3', '2', 'A heading of my own'],
    ['Heading4', '3', 'A lesser one'],
    ['Heading2', '1', 'Introduction'],
    ['Heading2', '1', 'What the inspectors said, and what we will do'],
    ['Heading3', '2', 'What needs to improve'],
    ['Heading4', '3', 'Recommendation 1'],
    ['Heading4', '3', 'Recommendation 2'],
  ])
})

test('a heading in the foreword has the weight of every heading', async () => {
  const xml = await documentXml(marked())
  expect(xml).toContain('A heading of my own')
  expect(xml).not.toMatch(/<w:(?:b|bCs|i|iCs|strike) w:val="(?:false|0)"\/>/)
})

test('it says that it is in British English, and what it is called', async () => {
  const parts = unzipped(await wordFile(wordingOf(marked(), null)))
  expect(parts.get('word/styles.xml')).toMatch(/<w:lang w:val="en-GB"/)
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>Written statement of action: Westmere &amp; District</dc:title>')
})

test('every table repeats its head on each page it runs over', async () => {
  const tables = (await documentXml(marked())).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  expect(tables).toHaveLength(1)
  const rows = tables[0]?.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? []
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false])
  expect(wordsIn(rows[0] ?? '')).toBe('Action Who will do it When How we will know')
})

test('bold, links, lists and quotations are Word’s own', async () => {
  const { value: html } = await mammoth.convertToHtml({ buffer: await wordFile(wordingOf(marked(), null)) })
  expect(html).toContain('<strong>bold</strong>')
  expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2">')
  expect(html).toContain('<ul><li>one</li><li>two</li></ul><p>still two</p><ul><li><ul><li>within two</li></ul></li></ul>')
  expect(html).toContain('<ol><li>first</li><li>second</li></ol>')
  expect(html).toContain('Quoted &amp; &lt;b&gt;not bold&lt;/b&gt;')
})

test('the file that is published has the words of its page, every one of them and in the same order', async () => {
  const world = await aWorld()
  await someStatements(world)
  const onPage = await wordsOnPage(world)
  expect(onPage).toContain('Visit every child within five working days of a move')
  expect(await publishedWords(world)).toBe(onPage)
})

test('an action that answers two recommendations is said in full under the first, and named under the second', async () => {
  const world = await aWorld()
  await world.db.insertInto('actionRecommendations').values({ actionId: 1, recommendationId: 2 }).execute()
  await someStatements(world)
  const onPage = await wordsOnPage(world)
  const [first = '', second = ''] = onPage.split('Recommendation 2')
  const [full, named] = ['How children will notice:', 'As under recommendation 1: Visit every child within five working days of a move']
  expect(first.split('Visit every child within five working days of a move')).toHaveLength(2)
  expect(first).not.toContain('As under')
  expect(second.split('Visit every child within five working days of a move')).toHaveLength(2)
  expect(second).toContain(named)
  expect([first, second].map((part) => part.split(full).length - 1)).toEqual([1, 1])
  expect(await publishedWords(world)).toBe(onPage)
})

test('under a recommendation that only such actions answer they stand alone, without a table', async () => {
  const [list] = marked().lists
  const recommendations = (list?.recommendations ?? []).map((each) => ({ ...each, actions: list?.recommendations[0]?.actions ?? [] }))
  const content = { ...marked(), lists: [{ heading: 'What needs to improve', recommendations }] }
  const words = wordsIn(await documentXml({ ...content, saysOnce: true }))
  expect(words).toContain('What we will do about recommendation 2 As under recommendation 1: Visit every child')
  expect(words).not.toContain('There is no action yet')
  expect((await documentXml({ ...content, saysOnce: true })).match(/<w:tbl>/g)).toHaveLength(1)
  expect((await documentXml(content)).match(/<w:tbl>/g)).toHaveLength(2)
})

async function wordsOnPage({ app }: World): Promise<string> {
  const { text } = await request(app).get('/published/statements/1').expect(200)
  const article = /<h1[^>]*>[^]*?<\/h1>|<div class="app-report[^]*?(?=<p class="govuk-body-s app-small-print)/g
  return wordsIn((text.match(article) ?? []).join(' '))
}

async function publishedWords({ app }: World): Promise<string> {
  const { body } = await request(app).get('/published/statements/1/statement.docx').responseType('blob').expect(200)
  return wordsIn(unzipped(body as Buffer).get('word/document.xml') ?? '')
}

async function documentXml(content: StatementContent): Promise<string> {
  return unzipped(await wordFile(wordingOf(content, null))).get('word/document.xml') ?? ''
}

function headingsIn(xml: string): string[][] {
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
  return paragraphs.flatMap((paragraph) => {
    const style = /<w:pStyle w:val="(Heading\d)"\/>/.exec(paragraph)?.[1]
    const outline = /<w:outlineLvl w:val="(\d)"\/>/.exec(paragraph)?.[1] ?? ''
    return style ? [[style, outline, wordsIn(paragraph)]] : []
  })
}

/** Of HTML and of Word alike. */
function wordsIn(markup: string): string {
  const text = markup.replaceAll(/<\/w:r>\s*<w:r>/g, '').replaceAll(/<[^>]*>/g, ' ')
  const characters = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll(/&#3[49];|&quot;|&apos;/g, "'")
    .replaceAll('&amp;', '&')
  return characters
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:)])/g, '')
    .trim()
}
