import { HtmlValidate } from 'html-validate'

/** The recommended rules for pages, but for what the official components themselves do. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // govukButton with an href is a link with the role of a button; the notification banner is a div with the role of a region.
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    // govukPasswordInput says autocapitalize="none", for when the password is shown as text.
    'input-attributes': 'off',
    // The macros leave spaces at the end of lines, which no reader sees.
    'no-trailing-whitespace': 'off',
    // The error summary stands before the page's own heading, and has one.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Boxes that answer one question share their name.
    'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'submit', 'reset'] }],
    // A rule for search engines; our titles carry the inspectors' words.
    'long-title': 'off',
    // Our scripts and styles come from our own address, which the content security policy enforces.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
})

/** Fails with every mistake of a whole page: where, what, and the name of the rule. */
export function checkHtml(html: string): void {
  const mistakes = validator.validateStringSync(html).results.flatMap(({ messages }) => messages)
  if (mistakes.length === 0) return
  const lines = mistakes.map(({ line, message, ruleId, selector }) => `  line ${line}: ${message} (${ruleId}) at ${selector ?? 'the page'}`)
  throw new Error(`The page is not sound HTML:\n${lines.join('\n')}`)
}
