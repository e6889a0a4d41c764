import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAccessibility, journey, openBrowser, screenshot } from './browser.ts'

const newPage = openBrowser()

const PALE = '<link rel="stylesheet" href="/pale.css"><p class="app-pale">Too pale to read</p><script>document.body.remove()</script>'
const SOUND = page('<label for="what">What</label><input id="what">')

journey('a sound page is accessible', async () => {
  const browser = await newPage()
  await browser.setContent(SOUND)
  await checkAccessibility(browser)
})

journey('what is wrong with a page is told with its rule, its place and its HTML', async () => {
  const browser = await newPage()
  await browser.setContent(page('<input id="nameless"><p style="color: #eee">Too pale to read</p>'))
  const check = checkAccessibility(browser)
  await expect(check).rejects.toThrow(/label: .*\n +at #nameless\n +<input id="nameless">/)
  await expect(check).rejects.toThrow(/color-contrast: /)
})

journey('axe looks again at a page when anything on it is new', async () => {
  const browser = await newPage()
  const isLookedAt = async (body: string) => {
    await browser.goto('about:blank')
    await browser.setContent(page(body))
    await checkAccessibility(browser)
    return browser.evaluate('"axe" in window')
  }
  expect(await isLookedAt('<p class="app-once">One action</p>')).toBe(true)
  expect(await isLookedAt('<p class="app-once">Two actions</p>')).toBe(false)
  expect(await isLookedAt('<p class="app-once" lang="cy">Two actions</p>')).toBe(true)
  expect(await isLookedAt('<blockquote><p class="app-once">Two actions</p></blockquote>')).toBe(true)
  await browser.setViewportSize({ width: 390, height: 844 })
  expect(await isLookedAt('<p class="app-once">One action</p>')).toBe(true)
})

journey('a page axe has found fault with is looked at again', async () => {
  const browser = await newPage()
  await browser.setContent(page('<input class="app-without-label">'))
  await expect(checkAccessibility(browser)).rejects.toThrow(/label: /)
  await expect(checkAccessibility(browser)).rejects.toThrow(/label: /)
})

journey('a page without JavaScript runs none', async () => {
  const script = page(`<p id="said">nothing</p><script>document.getElementById('said').textContent = 'something'</script>`)
  const [plain, scripted] = [await newPage({ javaScriptEnabled: false }), await newPage()]
  for (const browser of [plain, scripted]) await browser.setContent(script)
  expect(await plain.textContent('#said')).toBe('nothing')
  expect(await scripted.textContent('#said')).toBe('something')
})

journey('axe looks at what a page shows without JavaScript, in its own colours', async () => {
  const server = createServer((req, res) => {
    if (req.url === '/pale.css') res.setHeader('Content-Type', 'text/css').end('.app-pale { color: #eee }')
    else res.setHeader('Content-Type', 'text/html').end(page(PALE))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await newPage({ javaScriptEnabled: false })
  await browser.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await expect(checkAccessibility(browser)).rejects.toThrow(/color-contrast: [^]*app-pale/)
  server.close()
  server.closeAllConnections()
})

journey('a page is pictured wide, on a phone and printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
  const before = process.env['SCREENSHOTS_DIR']
  try {
    process.env['SCREENSHOTS_DIR'] = folder
    const browser = await newPage()
    await browser.setContent(SOUND)
    await screenshot(browser, 'sound')
    expect(readdirSync(folder).toSorted()).toEqual(['sound-phone.png', 'sound-print.png', 'sound-wide.png'])
    expect(widthOf(join(folder, 'sound-phone.png'))).toBe(390)
    expect(widthOf(join(folder, 'sound-wide.png'))).toBe(1280)
  } finally {
    if (before === undefined) delete process.env['SCREENSHOTS_DIR']
    else process.env['SCREENSHOTS_DIR'] = before
    rmSync(folder, { recursive: true })
  }
})

function page(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`
}

/** From the header of the PNG. */
function widthOf(file: string): number {
  return readFileSync(file).readUInt32BE(16)
}
