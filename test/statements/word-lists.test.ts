import { wordFile } from '../../src/statements/word-file.ts'
import { wordingOf } from '../../src/statements/wording.ts'
import { unzipped } from '../support/unzipped.ts'
import { day } from '../support/world.ts'

test('a list goes on from the number it was given, as on the page', async () => {
  expect(await numbered('3. third\n4. fourth')).toEqual(['3. third', '4. fourth'])
})

test('each list counts for itself, and one inside another too', async () => {
  const foreword = '1. one\n   1. inside\n   2. inside too\n2. two\n\nA paragraph.\n\n1. one again\n\n   5. five'
  expect(await numbered(foreword)).toEqual(['1. one', '1. inside', '2. inside too', '2. two', '1. one again', '5. five'])
})

test('every level has its number, and the tenth and deeper stand with the ninth, which is Word’s last', async () => {
  const levels = Array.from({ length: 11 }, (_, level) => `${'   '.repeat(level)}1. level ${level + 1}`)
  const lines = await numbered(levels.join('\n'))
  expect(lines.slice(0, 9)).toEqual(levels.slice(0, 9).map((line) => line.trim()))
  expect(lines.slice(9)).toEqual(['1. level 10', '1. level 11'])
  const bullets = levels.map((line) => line.replace('1.', '* '))
  expect(await texts(bullets.join('\n'))).toContain('level 11')
})

test('the lines of one of the inspectors’ points stay lines', async () => {
  expect(await texts('', ['on time:\nwithin five days\nof a move'])).toContain('on time:\nwithin five days\nof a move')
})

/** The paragraphs of a foreword that have a number, with it, as Word counts them: from the start its level has in that list. */
async function numbered(foreword: string): Promise<string[]> {
  const parts = await partsOf(foreword)
  const counts = new Map<string, number>()
  return paragraphsIn(parts).flatMap((paragraph) => {
    const [, level = '', list = ''] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? []
    if (list === '') return []
    const count = counts.get(`${list} ${level}`) ?? startOf(parts, { list, level })
    counts.set(`${list} ${level}`, count + 1)
    return [`${count}. ${textOf(paragraph)}`]
  })
}

function startOf(parts: Map<string, string>, { list, level }: { list: string; level: string }): number {
  const numbering = parts.get('word/numbering.xml') ?? ''
  const [own = '', abstract = ''] =
    new RegExp(`<w:num w:numId="${list}".*?<w:abstractNumId w:val="(\\d+)"/>.*?</w:num>`).exec(numbering) ?? []
  const [kind = ''] = new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:abstractNum>`).exec(numbering) ?? []
  const [known = ''] = new RegExp(`<w:lvl w:ilvl="${level}".*?</w:lvl>`).exec(kind) ?? []
  expect(known).toContain(`<w:lvlText w:val="%${Number(level) + 1}."/>`)
  return Number(new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"/>`).exec(own)?.[1])
}

async function texts(foreword: string, points: string[] = []): Promise<string[]> {
  return paragraphsIn(await partsOf(foreword, points)).map(textOf)
}

async function partsOf(foreword: string, points: string[] = []): Promise<Map<string, string>> {
  const recommendation = { id: 1, number: '1', text: 'Visits', points, addressedTo: null, actions: [] }
  const content = {
    council: 'Westmere',
    inspection: { kind: 'ILACS', authority: 'Westmere', receivedOn: day('2026-02-16') },
    number: 1,
    corrects: null,
    foreword,
    introduction: '',
    lists: [{ heading: 'What needs to improve', recommendations: [recommendation] }],
  }
  return unzipped(await wordFile(wordingOf(content, null)))
}

function paragraphsIn(parts: Map<string, string>): string[] {
  return parts.get('word/document.xml')?.match(/<w:p>.*?<\/w:p>/gs) ?? []
}

function textOf(paragraph: string): string {
  return paragraph
    .replaceAll('\n', ' ')
    .replaceAll('<w:br/>', '\n')
    .replaceAll(/<[^>]*>/g, '')
}
