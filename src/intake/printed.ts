const LIST_MARK = /^(?:[•◼▪●○■□–-]|\d{1,3}[.)]|\(?[a-z]\))\s/
/** Printed lines are shorter: whoever pasted longer ones pasted paragraphs. */
const LONGEST_LINE = 120
const FULL = 0.75

/** Printed lines put together again, to flow in a column of any width: each bullet begins anew, and a line that stops short ends its paragraph. */
export function paragraphsOf(lines: readonly string[], longest: number): string[] {
  const paragraphs: string[] = []
  lines.forEach((line, at) => {
    const above = lines[at - 1]
    if (above === undefined || LIST_MARK.test(line) || stopsShort(above, longest)) paragraphs.push(line)
    else paragraphs.push(joined(paragraphs.pop() ?? '', line))
  })
  return paragraphs
}

function stopsShort(line: string, longest: number): boolean {
  return line.length > LONGEST_LINE || line.length < longest * FULL
}

/** A word broken at its hyphen is one word again. */
function joined(paragraph: string, line: string): string {
  return /\p{L}-$/u.test(paragraph) ? `${paragraph}${line}` : `${paragraph} ${line}`
}
