import { BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { type NumberedLists, numberedLists } from './word-lists.ts'
import { markdownParagraphs } from './word-markdown.ts'
import { actionTable } from './word-table.ts'
import type { WordedRecommendation, Wording } from './wording.ts'

export const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The statement as a Word file: real headings, British English, table heads that repeat, and the words of its page. */
export async function wordFile(wording: Wording): Promise<Buffer> {
  return Packer.toBuffer(document(wording))
}

function document(wording: Wording): Document {
  const { title, council } = wording
  const lists = numberedLists()
  const children = partsOf(wording, lists)
  return new Document({
    title: `${title}: ${council}`,
    creator: council,
    lastModifiedBy: council,
    styles: STYLES,
    numbering: { config: lists.config() },
    sections: [{ properties: { page: A4 }, footers: { default: footer(council) }, children }],
  })
}

function partsOf(wording: Wording, numbered: NumberedLists) {
  const { title, council, lines, forewords, heading, lists } = wording
  return [
    headed(title, 0),
    new Paragraph({ text: council, style: 'Lead' }),
    ...lines.map((text) => new Paragraph({ text })),
    ...forewords.flatMap((each) => [headed(each.heading, 1), ...markdownParagraphs(each.markdown, numbered)]),
    headed(heading, 1),
    ...lists.flatMap((list) => [headed(list.heading, 2), ...list.recommendations.flatMap((each) => recommendation(each, wording))]),
  ]
}

function recommendation(worded: WordedRecommendation, { columns }: Wording) {
  const { heading, words, points, addressedTo, caption, rows, repeated, none } = worded
  return [
    headed(heading, 3),
    ...words.map((text) => new Paragraph({ text, style: 'InspectorsWords' })),
    ...points.map((point) => new Paragraph({ children: linesOf(point), bullet: { level: 0 } })),
    ...(addressedTo ? [new Paragraph({ text: addressedTo })] : []),
    ...(none ? [new Paragraph({ text: none })] : [new Paragraph({ text: caption, style: 'TableCaption' })]),
    ...(rows.length > 0 ? [actionTable(worded, columns)] : []),
    ...repeated.map((text, at) => new Paragraph({ text, spacing: { before: at === 0 ? 120 : 0 } })),
  ]
}

function linesOf(point: string): TextRun[] {
  return point.split('\n').map((text, at) => new TextRun({ text, break: Math.min(at, 1) }))
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** `level` 0 is the title. */
function headed(text: string, level: 0 | 1 | 2 | 3): Paragraph {
  return new Paragraph({ text, heading: HEADINGS[level], outlineLevel: level, keepNext: true })
}

function footer(council: string): Footer {
  const children = [new TextRun({ size: 18, children: [`${council}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })]
  return new Footer({ children: [new Paragraph({ children })] })
}

// Sizes in half points, spaces in twentieths.
const FONT = 'Arial'
const A4 = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } }

const STYLES = {
  default: {
    document: { run: { font: FONT, size: 24, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 160, line: 288 } } },
    heading1: headingStyle(44, 0),
    heading2: headingStyle(32, 480),
    heading3: headingStyle(28, 360),
    heading4: headingStyle(24, 320),
  },
  paragraphStyles: [
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { size: 28 } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 60, line: 252 } } },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 120 } },
    },
    {
      id: 'InspectorsWords',
      name: 'Inspectors’ words',
      basedOn: 'Normal',
      paragraph: { indent: { left: 284 }, border: { left: { style: BorderStyle.SINGLE, size: 24, color: 'B1B4B6', space: 8 } } },
    },
  ],
}

function headingStyle(size: number, before: number) {
  return { run: { font: FONT, size, bold: true, color: '0B0C0C' }, paragraph: { spacing: { before, after: 160 }, keepNext: true } }
}
