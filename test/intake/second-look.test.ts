import { checkHtml } from '../support/html.ts'
import { aWorld, people } from '../support/world.ts'

async function checkPageOf(text: string) {
  const { as } = await aWorld()
  const dina = await as(people.dina)
  const { headers } = await dina.upload('/intake', { name: '', bytes: Buffer.alloc(0) }, { text }).expect(303)
  const page = await dina.get(String(headers['location'])).expect(200)
  checkHtml(page.text)
  return { dina, address: String(headers['location']), text: page.text }
}

const report = (...items: string[]) => `Inspection of Westmere local authority children's services
What needs to improve?
${items.map((item) => `◼ ${item}`).join('\n')}
The experiences and progress of children who need help and protection: good`

test('what is doubtful is counted at the top, each with its reason and a link to it', async () => {
  const { text } = await checkPageOf(report('Visits.', 'is the end of something.', 'Plans.'))
  expect(text).toContain('1 of 3 needs a second look:')
  expect(text).toContain('<a class="govuk-link" href="#recommendation-1">Recommendation 2</a>. It begins in the middle of a sentence')
  expect(text).toContain('id="recommendation-1"')
  expect(text).toContain('<strong>Check this:</strong> It begins in the middle of a sentence')
})

test('a report without doubts asks for no second look, and a short one needs no list to go by', async () => {
  const { text } = await checkPageOf(report('Visits.', 'Plans.'))
  expect(text).not.toContain('second look')
  expect(text).not.toContain('Go to one of')
})

test('a long report has a list to go by, and keeps its place after every button', async () => {
  const items = Array.from({ length: 45 }, (_, at) => `Visits of the kind numbered ${at + 1}.`)
  const { dina, address, text } = await checkPageOf(report(...items))
  expect(text).toContain('Go to one of the 45 recommendations')
  expect(text).toContain('<a class="govuk-link" href="#recommendation-44">Visits of the kind numbered 45.</a>')
  const typed = Object.fromEntries(items.map((item, at) => [`recommendations[${at}][text]`, item]))
  for (const [version, [button, place]] of [
    ['move up 30', 'recommendation-29'],
    ['merge up 20', 'recommendation-19'],
    ['drop 44', 'dropped-0'],
    ['undo 0', 'recommendation-44'],
    ['split 7', 'recommendation-7'],
    ['add', 'recommendation-45'],
  ].entries()) {
    const divided = button === 'split 7' ? { 'recommendations[7][text]': 'One\n\nTwo' } : {}
    const { headers } = await dina.post(address, { ...typed, ...divided, version: version + 1, do: button }).expect(303)
    expect(headers['location']).toBe(`${address}#${place}`)
  }
  expect((await dina.get(address)).text).toContain('id="recommendation-45" tabindex="-1"')
})
