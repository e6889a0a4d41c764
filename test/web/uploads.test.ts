import { once } from 'node:events'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import request from 'supertest'
import type { Person } from '../../src/people/person.ts'
import { FILE_PLACES } from '../../src/app.ts'
import { sources } from '../architecture/sources.ts'
import { aWorld, PASSWORD, people, type World } from '../support/world.ts'

const MEGABYTE = 1024 * 1024
const REPORT = { name: 'report.pdf', bytes: Buffer.from('%PDF-1.7') }
const ADDRESSES = FILE_PLACES.map(({ path, maySend }) => ({ address: path.replace(':id', '1'), maySend }))

test('every form that sends a file sends it to where one is taken', () => {
  const forms = sources('views/**/*.ejs').flatMap((view) => [...view.text.matchAll(/<form[^\n]*multipart[^\n]*/g)].map(([form]) => form))
  const places = forms.map((form) => /action="([^"]+)"/.exec(form)?.[1]?.replaceAll(/<%=.*?%>/g, ':id'))
  expect(new Set(places)).toEqual(new Set(FILE_PLACES.map(({ path }) => path)))
})

test.each(ADDRESSES)('$address: a file without the session’s token is refused and changes nothing', async ({ address, maySend }) => {
  const { world, agent } = await whoever(maySend)
  const before = await rowsIn(world)
  for (const token of ['', 'A'.repeat(32)]) {
    const answer = await agent.post(address).field({ _csrf: token, how: 'hand' }).attach('file', REPORT.bytes, REPORT.name).expect(403)
    expect(answer.text).toContain('This form could not be trusted')
  }
  await agent.post(address).field({ how: 'hand' }).expect(403)
  expect(await rowsIn(world)).toEqual(before)
})

test.each(ADDRESSES)('$address: from those who may send none nothing is read', async ({ address, maySend }) => {
  const world = await aWorld()
  const before = await rowsIn(world)
  for (const person of Object.values(people).filter((each) => !maySend(each)))
    expect((await answerToHalf(world, { address, person, 'Content-Length': MEGABYTE })).status).toBe(403)
  expect(await rowsIn(world)).toEqual(before)
})

test('a file sent to where none is taken is refused unread, whatever it carries', async () => {
  const world = await aWorld()
  const dina = await world.as(people.dina)
  await dina.upload('/actions/1/withdrawal', REPORT, { because: 'Sent with a file' }).expect(403)
  await dina.upload('/sign-out', REPORT).expect(403)
  await dina.get('/actions').expect(200)
  expect(await world.db.selectFrom('actions').select('withdrawnOn').where('id', '=', 1).execute()).toEqual([{ withdrawnOn: null }])
})

test('whoever has not signed in sends nobody anything to read', async () => {
  const { app } = await aWorld()
  await request(app).post('/intake').attach('file', REPORT.bytes, REPORT.name).expect(303).expect('Location', '/sign-in')
})

test('more than a hundred megabytes, or nobody knows how many, are refused in plain words and unread', async () => {
  const world = await aWorld()
  const half = { address: '/intake', person: people.dina }
  for (const length of [{ 'Content-Length': 101 * MEGABYTE }, { 'Transfer-Encoding': 'chunked' }] as const) {
    const { status, words } = await answerToHalf(world, { ...half, ...length })
    expect(status).toBe(413)
    expect(words).toContain('Files may be up to 20 MB')
  }
})

test.each([
  ['too many fields', Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`field${at}`, 'x']))],
  ['a field that is too long', { text: 'x'.repeat(12 * MEGABYTE + 1) }],
])('%s are too much at once', async (_what, form) => {
  const { as } = await aWorld()
  const answer = await (await as(people.dina)).upload('/intake', REPORT, form).expect(413)
  expect(answer.text).toContain('That is too much to send at once')
})

async function whoever(maySend: (typeof FILE_PLACES)[number]['maySend']) {
  const world = await aWorld()
  const person = Object.values(people).find(maySend) ?? people.dina
  return { world, ...(await world.as(person)) }
}

type Half = { address: string; person: Person; 'Content-Length'?: number; 'Transfer-Encoding'?: 'chunked' }

/** The answer to a form of which only the beginning comes: whoever waited for the rest would give none. */
async function answerToHalf({ app }: World, { address, person, ...length }: Half): Promise<{ status?: number | undefined; words: string }> {
  const { headers } = await request(app).post('/sign-in').type('form').send({ email: person.email, password: PASSWORD })
  const server = app.listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cookie = String(headers['set-cookie'])
  const asked = httpRequest({
    port,
    method: 'POST',
    path: address,
    headers: { Cookie: cookie, 'Content-Type': 'multipart/form-data; boundary=x', ...length },
  })
  asked.write('--x\r\n')
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const words = await text(answer)
  asked.once('error', () => {}).destroy()
  server.close()
  return { status: answer.statusCode, words }
}

async function rowsIn({ db }: World) {
  const tables = ['actions', 'bankHolidays', 'checklistLines', 'evidence', 'files', 'inspections', 'intakeDrafts'] as const
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())).then((rows) => rows.map((each) => each.length))
}
