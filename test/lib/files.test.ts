import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filesIn } from '../../src/lib/files.ts'

const REPORT = Buffer.from('%PDF-1.7 what the inspectors wrote')

test('a file is kept under its own fingerprint, once however often it is sent, and read back as it was', async () => {
  const { folder, files } = aFolder()
  const [name] = await Promise.all([files.keep(REPORT), files.keep(REPORT), files.keep(REPORT)])
  expect(readdirSync(folder)).toEqual([name])
  expect(Buffer.from(await files.read(name))).toEqual(REPORT)
})

test('a file that was cut short or altered on the disk is not given out', async () => {
  const { folder, files } = aFolder()
  const name = await files.keep(REPORT)
  truncateSync(join(folder, name), 10)
  await expect(files.read(name)).rejects.toThrow('The file is not the one that was sent')
  writeFileSync(join(folder, name), 'something else')
  await expect(files.read(name)).rejects.toThrow('The file is not the one that was sent')
})

test('sent again, it takes the place of one that was cut short', async () => {
  const { folder, files } = aFolder()
  const name = await files.keep(REPORT)
  truncateSync(join(folder, name), 10)
  await files.keep(REPORT)
  expect(Buffer.from(await files.read(name))).toEqual(REPORT)
})

test('what could not be put in its place leaves nothing beside it', async () => {
  const { folder, files } = aFolder()
  const name = createHash('sha256').update(REPORT).digest('hex')
  mkdirSync(join(folder, name))
  await expect(files.keep(REPORT)).rejects.toThrow('EISDIR')
  expect(readdirSync(folder)).toEqual([name])
})

function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-test-'))
  return { folder, files: filesIn(folder) }
}
