import { components } from '../../src/web/components.ts'
import { checkHtml } from './html.ts'

const field = { id: 'what', name: 'what', label: { text: 'What' } }
const item = { key: { text: 'Owner' }, value: { text: 'Head of Safeguarding' } }

test.each([
  ['a button', components.govukButton({ text: 'Save' })],
  ['a link like a button', components.govukButton({ text: 'Add', href: '/add' })],
  ['a field with a mistake', components.govukInput({ ...field, errorMessage: { text: 'Enter what' } })],
  ['a password', components.govukPasswordInput({ ...field, autocomplete: 'current-password' })],
  ['a date', components.mojDatePicker({ ...field, value: '2/3/2026' })],
  ['a file', components.govukFileUpload(field)],
  [
    'a list of errors',
    components.govukErrorSummary({ titleText: 'There is a problem', errorList: [{ text: 'Enter what', href: '#what' }] }),
  ],
  ['a banner', components.govukNotificationBanner({ text: 'Saved' })],
  ['a summary', components.govukSummaryList({ rows: [item] })],
  ['choices', components.govukRadios({ name: 'r', fieldset: { legend: { text: 'Rating' } }, items: [{ value: 'red', text: 'Red' }] })],
])('the official component is sound: %s', (_name, html) => {
  expect(() => checkHtml(page(`<div id="what-hint">hint</div>${html}`))).not.toThrow()
})

test.each([
  ['two things with one id', '<p id="a">a</p><p id="a">b</p>', /no-dup-id/],
  ['a field without a label', '<input type="text" name="what">', /input-missing-label/],
  ['a picture without words', '<img src="/a.png">', /wcag\/h37/],
  ['an element that is not closed', '<p><b>a</p>', /line \d+: .*close-order/],
  ['a style in the page', '<p style="color: red">a</p>', /no-inline-style/],
])('%s is reported', (_what, html, rule) => {
  expect(() => checkHtml(page(html))).toThrow(rule)
})

test('a piece of a page is not taken for a page', () => expect(() => checkHtml('<p>a</p>')).toThrow(/doctype/i))

function page(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`
}
