const TAG = /<%([=\-_#%]?)([\s\S]*?)[-_]?%>/g

/** The code of a view, each piece on the line it has there, so that tsc's line numbers are the view's. */
export function asTypeScript(view: string, locals: string): string {
  let code = `export function view(locals: ${locals}): void { void locals;`
  let position = 0
  for (const { 0: tag, 1: kind = '', 2: inside = '', index } of view.matchAll(TAG)) {
    code += onlyLines(view.slice(position, index)) + statement(kind, inside)
    position = index + tag.length
  }
  return `${code}${onlyLines(view.slice(position))}}\n`
}

function statement(kind: string, inside: string): string {
  if (kind === '=') return `;escaped((${inside}));`
  if (kind === '-') return `;raw((${inside}));`
  if (kind === '#' || kind === '%') return onlyLines(inside)
  return inside
}

// Text ends the statement before it, as EJS does.
function onlyLines(text: string): string {
  return text && `;${text.replaceAll(/[^\n]/g, '')}`
}
