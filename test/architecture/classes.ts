import type { Source } from './sources.ts'

/** Classes of our own that stand in a view, or in what makes HTML, and have no rule; and rules for what is nowhere. */
export function classesAdrift(markup: Source[], [stylesheet]: Source[]): string[] {
  const used = new Map(markup.flatMap(({ file, text }) => namesIn(text).map((name) => [name, file] as const)))
  const rules = new Set(namesIn((stylesheet?.text ?? '').replaceAll(/\/\*[^]*?\*\//g, '')))
  const unruled = [...used].filter(([name]) => ![...rules].some((rule) => isOf(rule, name)))
  const unused = [...rules].filter((rule) => ![...used.keys()].some((name) => isOf(rule, name)))
  return [...unruled.map(([name, file]) => `${name} of ${file} has no rule`), ...unused.map((rule) => `${rule} has a rule and is nowhere`)]
}

function namesIn(text: string): string[] {
  return text.match(/\bapp-[\w-]+/g) ?? []
}

/** A name whose end is worked out, such as `app-trouble--<%= colour %>`, stands for each that begins like it. */
function isOf(rule: string, name: string): boolean {
  return name.endsWith('-') ? rule.startsWith(name) : rule === name
}
