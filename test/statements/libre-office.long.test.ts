import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordFile } from '../../src/statements/word-file.ts'
import { wordingOf } from '../../src/statements/wording.ts'
import { hasLibreOffice } from '../support/machine.ts'
import { marked } from './marked.ts'

const inOffice = hasLibreOffice() ? test : test.skip

inOffice(
  'LibreOffice opens the statement’s Word file with its headings',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'statement-'))
    writeFileSync(join(folder, 'statement.docx'), await wordFile(wordingOf(marked(), null)))
    const asked = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'html', '--outdir', folder]
    expect(spawnSync('soffice', [...asked, join(folder, 'statement.docx')]).status).toBe(0)
    const html = readFileSync(join(folder, 'statement.html'), 'utf8')
    rmSync(folder, { recursive: true })
    expect([...html.matchAll(/<h([1-4])[^>]*>/gi)].map(([, level]) => level)).toEqual(['1', '2', '3', '4', '2', '2', '3', '4', '4'])
  },
  120_000,
)
