import { getDocumentProxy } from 'unpdf'
import type { Page, Run } from './line.ts'
import { rulesOf } from './pdf-rules.ts'
import { linesOf } from './runs.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>
type TextItem = { str: string; transform: number[]; width: number; fontName: string }

/** No report is longer; what follows would only cost time. */
const MOST_PAGES = 200

/** Pictures are not decoded. A page that cannot be read is left out and named, so that the rest is not lost with it. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<{ pages: Page[]; unread: number[] }> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, maxImageSize: 0 })
  const pages: Page[] = []
  const unread: number[] = []
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await readPage(pdf, number).catch(() => null)
    if (page) pages.push(page)
    else unread.push(number)
  }
  await pdf.loadingTask.destroy()
  return { pages, unread }
}

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const operators = await page.getOperatorList() // only then are the fonts' real names known
  const { items } = await page.getTextContent()
  const [left = 0, bottom = 0, , top = 0] = page.view
  const runs = items.flatMap((item) => ('str' in item ? [toRun(item, page, [left, bottom])] : []))
  const rules = await rulesOf(operators)
  const read = {
    number,
    height: top - bottom,
    lines: linesOf(runs, number),
    rules: rules.map((rule) => ({ x: rule.x - left, right: rule.right - left, y: rule.y - bottom })),
  }
  page.cleanup()
  return read
}

/** Measured from the corner of the page that is shown, which need not be where the file begins to count. */
function toRun(item: TextItem, page: PdfPage, [left, bottom]: [number, number]): Run {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform
  const font = fontName(item.fontName, page)
  return {
    text: item.str,
    x: x - left,
    right: x - left + item.width,
    y: y - bottom,
    size: Math.hypot(c, d),
    font,
    bold: /bold|black|heavy/i.test(font),
  }
}

function fontName(id: string, page: PdfPage): string {
  if (!page.commonObjs.has(id)) return ''
  const font = page.commonObjs.get(id) as { name?: string } | null
  return font?.name ?? ''
}
