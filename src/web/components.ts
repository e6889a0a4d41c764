import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'

/** An official macro, called by its documented options. Text is escaped by the macro; `html` options are not. */
export type Component = (options?: Record<string, unknown>) => string

const require = createRequire(import.meta.url)
export const GOVUK = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist')
export const MOJ = dirname(require.resolve('@ministryofjustice/frontend/package.json'))

const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader([GOVUK, MOJ]), { trimBlocks: true, lstripBlocks: true })

export const components = {
  govukBackLink: remembered(component('govuk/components/back-link', 'govukBackLink')),
  govukButton: component('govuk/components/button', 'govukButton'),
  govukCharacterCount: component('govuk/components/character-count', 'govukCharacterCount'),
  govukCheckboxes: component('govuk/components/checkboxes', 'govukCheckboxes'),
  govukDetails: component('govuk/components/details', 'govukDetails'),
  govukErrorSummary: component('govuk/components/error-summary', 'govukErrorSummary'),
  govukFileUpload: component('govuk/components/file-upload', 'govukFileUpload'),
  govukInput: component('govuk/components/input', 'govukInput'),
  govukInsetText: component('govuk/components/inset-text', 'govukInsetText'),
  govukNotificationBanner: component('govuk/components/notification-banner', 'govukNotificationBanner'),
  govukPagination: component('govuk/components/pagination', 'govukPagination'),
  govukPanel: component('govuk/components/panel', 'govukPanel'),
  govukPasswordInput: component('govuk/components/password-input', 'govukPasswordInput'),
  govukRadios: component('govuk/components/radios', 'govukRadios'),
  govukSelect: component('govuk/components/select', 'govukSelect'),
  govukServiceNavigation: remembered(component('govuk/components/service-navigation', 'govukServiceNavigation')),
  govukSkipLink: remembered(component('govuk/components/skip-link', 'govukSkipLink')),
  govukSummaryList: component('govuk/components/summary-list', 'govukSummaryList'),
  govukTag: remembered(component('govuk/components/tag', 'govukTag')),
  govukTaskList: component('govuk/components/task-list', 'govukTaskList'),
  govukTextarea: component('govuk/components/textarea', 'govukTextarea'),
  govukWarningText: component('govuk/components/warning-text', 'govukWarningText'),
  mojDatePicker: component('moj/components/date-picker', 'mojDatePicker'),
} satisfies Record<string, Component>

export type Components = typeof components

const MOST_REMEMBERED = 1000

/** For what comes in few kinds on every page: the same options give the same HTML, looked up in a tenth of the time. */
function remembered(render: Component): Component {
  const known = new Map<string, string>()
  return (options = {}) => {
    const key = JSON.stringify(options)
    const html = known.get(key) ?? render(options)
    if (known.size < MOST_REMEMBERED) known.set(key, html)
    return html
  }
}

// Compiled when first used: a start that compiles them all is half a second slower.
function component(folder: string, macro: string): Component {
  let template: nunjucks.Template | undefined
  return (options = {}) => {
    template ??= nunjucks.compile(`{%- from "${folder}/macro.njk" import ${macro} -%}{{ ${macro}(options) }}`, templates)
    return template.render({ options })
  }
}
