import { formIn } from '../support/form-in.ts'
import { checkHtml } from '../support/html.ts'
import { aWorld, people, type World } from '../support/world.ts'

type Typed = Record<string, string>
type Who = (typeof people)[keyof typeof people]
type EditedForm = [address: string, theirs: Typed, theirWord: string, mine: Typed, who?: Who]

const BY_LETTER = { statedDueOn: '20/3/2026', governedBy: 'letter', because: 'It says so' }

const FORMS: EditedForm[] = [
  ['/people/3', { jobTitle: 'Head of Quality' }, 'job title', { name: 'Mo Ashby' }, people.ada],
  ['/people/3', { name: 'Mo Ashby' }, 'name', { roles: 'director' }, people.ada],
  ['/settings', { silentAfterRounds: '4' }, 'silent after', { councilName: 'Westmere Council' }, people.ada],
  ['/settings/reminders', { waitingAfter: '7' }, 'what waits for an answer is told again after', { dutyBefore: '30, 3' }, people.ada],
  ['/duty-templates/1', { source: 'Another section' }, 'source', { who: 'The chief executive' }, people.ada],
  ['/duty-templates/1', { 'places[0][words]': 'On the front page' }, 'where to', { source: 'Another section' }, people.ada],
  ['/account/preferences', { hour: '15' }, 'hour of letters', { weekday: 'Friday' }],
  ['/inspections/1/edit', { leadInspector: 'Ines Vale' }, 'lead inspector', { authority: 'Westmere' }],
  ['/inspections/1/edit', { 'judgements[0][area]': 'Leaders', 'judgements[0][grade]': 'Good' }, 'judgements', { publishedOn: '1/3/2026' }],
  ['/recommendations/1/edit', { addressedTo: 'other', otherBody: 'The trust' }, 'addressed to', { list: 'Priority actions' }],
  ['/actions/1/edit', { ownerId: '4' }, 'owner', { what: 'Visit every child within three days' }],
  ['/duties/1/stated-date', BY_LETTER, 'which governs', { statedDueOn: '20/3/2026', because: 'It binds us' }],
  ['/committee/lead-times', { draftLength: '9' }, 'writing the draft', { callInLength: '6' }],
  ['/addressees/1', { contact: 'post@trust.example' }, 'how to reach them', { name: 'The Trust' }],
  ['/status-reports/2/edit', { title: 'A winter’s report' }, 'title', { commentary: 'Slow, but steady.' }],
  ['/status-reports/2/edit', { commentary: 'Slow, but steady.' }, 'commentary', { title: 'A winter’s report' }],
  ['/statements/1/edit', { foreword: 'We accept every finding.' }, 'foreword', { introduction: 'The inspectors came in January.' }],
]

test.each(FORMS)(
  '%s, stale: the field another touched (%j) stays theirs and is named, beside mine',
  async (...[address, theirs, word, mine, who]) => {
    const { first, second, opened } = await twoWindows(address, who)
    const formNow = async () => formIn((await first.get(address).expect(200)).text, address)
    await first.post(address, { ...opened, ...theirs, step: 'save' }).expect(303)
    const { text } = await second.post(address, { ...opened, ...mine }).expect(409)
    checkHtml(text)
    expect(text.match(/What you typed: <strong>/g)).toHaveLength(1)
    expect(text).toContain(`Also saved meanwhile, and already in the form below: ${word}.`)
    const merged = formIn(text, address)
    expect(merged).toMatchObject({ ...theirs, ...mine })
    expect(Number(merged['version'])).toBe(Number(opened['version']) + 1)
    await second.post(address, { ...merged, step: 'save' }).expect(303)
    expect(await formNow()).toMatchObject({ ...theirs, ...mine })
  },
)

test.each(FORMS)('%s, stale and sent as it was opened, puts nothing back', async (...[address, theirs, , , who]) => {
  const { first, second, opened } = await twoWindows(address, who)
  await first.post(address, { ...opened, ...theirs, step: 'save' }).expect(303)
  await second.post(address, opened).expect(303)
  expect(formIn((await first.get(address)).text, address)).toMatchObject(theirs)
})

test('of two long texts as long as each other the one that was typed is shown, not lost', async () => {
  const { first, second, opened } = await twoWindows('/status-reports/2/edit')
  await first.post('/status-reports/2/edit', { ...opened, commentary: 'Slow, but steady.' }).expect(303)
  const { version } = formIn((await first.get('/status-reports/2/edit')).text, '/status-reports/2/edit')
  await first.post('/status-reports/2/edit', { ...opened, version, commentary: 'Fast and sure.' }).expect(303)
  const { text } = await second.post('/status-reports/2/edit', { ...opened, version, commentary: 'Neither here, there.' }).expect(409)
  expect(text).toContain('What you typed: <strong>Neither here, there.</strong>')
})

async function twoWindows(address: string, who: Who = people.dina) {
  const world = await aWorld()
  const [first, second] = [await world.as(who), await world.as(who)]
  await begin(world)
  return { first, second, opened: formIn((await first.get(address).expect(200)).text, address) }
}

/** What plan.ts has none of: a statement begun, and an addressee. */
async function begin({ as }: World): Promise<void> {
  const dina = await as(people.dina)
  await dina.post('/statements', { inspectionId: '1' }).expect(303)
  await dina.post('/addressees', { kind: 'partner', name: 'Westmere Health Trust', contact: '' }).expect(303)
}
