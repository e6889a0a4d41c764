import { posix } from 'node:path'
import request from 'supertest'
import { versionOf, withoutGovUkFont } from '../../src/web/assets.ts'
import { aWorld } from '../support/world.ts'

test('what browsers keep for a year lies in a folder named for the version, and asks for nothing outside it', async () => {
  const { app, folder } = await served()
  const script = await request(app)
    .get(`${folder}/app.js`)
    .expect(200)
    .expect('Content-Type', /javascript/)
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const asked = [...script.text.matchAll(/from '([^']+)'/g)].map(([, address]) => String(address))
  expect(asked).toHaveLength(2)
  for (const address of asked)
    await request(app)
      .get(posix.join(folder, address))
      .expect(200)
      .expect('Content-Type', /javascript/)
})

test('the styles find their pictures beside them, and of GOV.UK neither typeface nor crest', async () => {
  const { app, folder } = await served()
  const { text } = await request(app).get(`${folder}/frontend.css`).expect(200).expect('Content-Type', /css/)
  const pictures = [...text.matchAll(/url\(([^)]+)\)/g)]
    .map(([, address]) => String(address))
    .filter((address) => !address.includes('crest'))
  expect(pictures.length).toBeGreaterThan(5)
  for (const address of pictures) await request(app).get(posix.join(folder, address)).expect(200).expect('Content-Type', /svg/)
  await request(app).get(`${folder}/images/govuk-crest.svg`).expect(404)
  expect(text).toContain('.govuk-button')
  expect(text).not.toMatch(/GDS Transport|@font-face/)
  expect(withoutGovUkFont('a{font-family:GDS Transport,arial,sans-serif}')).toBe('a{font-family:var(--council-font,arial,sans-serif)}')
})

test('at the address of another version nothing is found, so nothing old or new is kept under it', async () => {
  const { app } = await served()
  for (const address of ['/assets/app.css', '/assets/0123456789ab/app.css']) await request(app).get(address).expect(404)
})

test('a new release of a package is another version', () => {
  const files = new Map([
    ['app.js', Buffer.from('ours')],
    ['govuk-frontend.min.js', Buffer.from('6.6.0')],
  ])
  const released = new Map([...files, ['govuk-frontend.min.js', Buffer.from('6.7.0')]])
  expect(versionOf(released)).not.toBe(versionOf(files))
  expect(versionOf(new Map(files))).toBe(versionOf(files))
})

async function served() {
  const { app } = await aWorld()
  const { text } = await request(app).get('/sign-in')
  const folders = new Set([...text.matchAll(/(?:href|src)="(\/assets\/[^"]*)\/[^"/]+"/g)].map(([, folder]) => String(folder)))
  expect([...folders]).toEqual([expect.stringMatching(/^\/assets\/[0-9a-f]{12}$/)])
  return { app, folder: String([...folders][0]) }
}
