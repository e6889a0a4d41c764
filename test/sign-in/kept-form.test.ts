import { keptIn, pageOfForm, typedIn, valuesToKeep, withKept } from '../../src/sign-in/kept-form.ts'

const OURS = ['https://tracker.test']

test.each([
  ['the page it was on', 'https://tracker.test/actions/12?tab=2', '/actions/12?tab=2'],
  ['the address it was posted to, when the browser does not say', undefined, '/actions/12/updates'],
  ['the address it was posted to, when the page was not ours', 'https://elsewhere.test/actions/12', '/actions/12/updates'],
  ['the address it was posted to, when what is said is no address', 'actions/12', '/actions/12/updates'],
])('a form is shown again on %s', (_what, referrer, page) => {
  expect(pageOfForm(referrer, '/actions/12/updates', OURS)).toBe(page)
})

test('an address names the kept form once, whatever it named before', () => {
  expect(withKept('/actions/12?tab=2', 7)).toBe('/actions/12?tab=2&kept=7')
  expect(withKept('/actions/12?kept=6', 7)).toBe('/actions/12?kept=7')
  expect(keptIn('https://tracker.test/actions/12?kept=7')).toBe(7)
})

test.each([undefined, '/actions', '/actions?kept=', '/actions?kept=1x', '/actions?kept=-1', '//'])('%s names none', (address) => {
  expect(keptIn(address)).toBeNull()
})

test('neither passwords nor what belongs to the session are kept', () => {
  const body = { _csrf: 'token', password: 'secret', newPassword: 'secret', current: 'secret', what: 'Visit' }
  expect(valuesToKeep(body)).toEqual({ what: 'Visit' })
})

test('nothing is kept of an empty form, nor of one too long for any page', () => {
  expect(valuesToKeep({ _csrf: 'token' })).toBeNull()
  expect(valuesToKeep(undefined)).toBeNull()
  expect(valuesToKeep({ text: 'x'.repeat(2_000_001) })).toBeNull()
})

test('everything typed can be read, lists and rows too, and empty boxes and what nobody typed are left out', () => {
  const values = {
    successMeasure: 'Nine in ten',
    note: ' ',
    roles: ['manager', 'director'],
    actions: [{ what: 'Visit' }],
    version: '3',
    do: 'save',
  }
  expect(typedIn(values)).toEqual([
    { name: 'Success measure', text: 'Nine in ten' },
    { name: 'Roles', text: 'manager, director' },
    { name: 'Actions 1 what', text: 'Visit' },
  ])
})
